import { expect, test } from 'vitest'
import { readEnglishNames } from './names.ts'

test.each([
  ['Mara Quill and Jonah Reed', ['Mara Quill', 'Jonah Reed']],
  ['Luz Arroyo y Tomás Roble', ['Luz Arroyo', 'Tomás Roble']],
  ['Luz de la Vega y Tomás Roble y Encina', ['Luz de la Vega', 'Tomás Roble y Encina']],
  ['Tomás Roble y Encina, Luz Arroyo', ['Tomás Roble y Encina', 'Luz Arroyo']],
  ['Rui Campos e Prado', ['Rui Campos e Prado']],
  ['Anke Berg en Piet Dal', ['Anke Berg', 'Piet Dal']],
  ['Jeanne et Luc Rivière', ['Jeanne', 'Luc Rivière']],
  ['Ada y el río', []],
])('names in %s', (text, names) => {
  const read = readEnglishNames(text).map(({ stretches }) =>
    stretches.map(({ start, end }) => text.slice(start, end)).join(' '),
  )
  expect(read).toEqual(names)
})
