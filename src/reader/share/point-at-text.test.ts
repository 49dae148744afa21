import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findText, type TextSpan } from '#reader/share/find-text.ts'
import { pointAt } from '#reader/share/point-at-text.ts'
import { readDirective, writeDirective } from '#reader/share/text-directive.ts'

const CHINESE = [
  '新桥全长四百二十米，桥面两侧各留出三米宽的步道。',
  '石阶上的水位刻痕还能看清，最高的一道刻在三十年前的夏天。',
  '通车以后，渡船没有拆。最高的一道刻痕旁边，孩子们量着自己的身高。',
]
const ENGLISH = [
  'The ferry left at six. The ferry came back at nine, and left again.',
  'A well-known pilot, Mr. Ek, said: “Fog & rain, 50% of the time.”',
]

/** The span of a text that stands once in a paragraph. */
function spanOf(paragraphs: readonly string[], paragraph: number, text: string, from = 0): TextSpan {
  const at = (paragraphs[paragraph] ?? '').indexOf(text, from)
  return { from: { paragraph, at }, to: { paragraph, at: at + text.length } }
}

/** The text that an address with a directive would light. */
function lit(paragraphs: readonly string[], address: string): string | undefined {
  const directive = readDirective(address)
  const found = directive && findText(paragraphs, directive)
  if (found === undefined) return undefined
  return paragraphs
    .slice(found.from.paragraph, found.to.paragraph + 1)
    .join('\n')
    .slice(found.from.at)
    .slice(0, found.from.paragraph === found.to.paragraph ? found.to.at - found.from.at : undefined)
}

test('A text that stands once is named by itself', () => {
  expect(pointAt(CHINESE, spanOf(CHINESE, 1, '水位刻痕'))).toEqual({ start: '水位刻痕' })
})

test('Words that stand before already are told by their neighbours', () => {
  const directive = pointAt(CHINESE, spanOf(CHINESE, 2, '最高的一道'))
  expect(directive?.start).toBe('最高的一道')
  expect(directive?.prefix ?? directive?.suffix).toBeTruthy()
  const found = directive && findText(CHINESE, directive)
  expect(found?.from).toEqual({ paragraph: 2, at: CHINESE[2]?.indexOf('最高') })
  const second = pointAt(ENGLISH, spanOf(ENGLISH, 0, 'The ferry', 5))
  expect(second && findText(ENGLISH, second)?.from.at).toBe(23)
})

test('Half a word grows to the whole of it, as browsers look for words', () => {
  expect(pointAt(ENGLISH, spanOf(ENGLISH, 0, 'erry came'))?.start).toBe('ferry came')
})

test('A long text is named by its first and last words, also over paragraphs', () => {
  const span = { from: { paragraph: 0, at: 0 }, to: { paragraph: 2, at: 11 } }
  const directive = pointAt(CHINESE, span)
  expect(directive?.start).toMatch(/^新桥全长/u)
  expect(directive?.end).toMatch(/渡船没有拆。?$/u)
  expect(directive && findText(CHINESE, directive)).toEqual(span)
})

test('Commas, hyphens, ampersands and quotation marks are escaped', () => {
  const text = 'well-known pilot, Mr. Ek, said: “Fog & rain, 50% of'
  const directive = pointAt(ENGLISH, spanOf(ENGLISH, 1, text))
  const written = directive === undefined ? '' : writeDirective(directive)
  expect(written).toMatch(/^:~:text=[^,&-]+$/u)
  expect(readDirective(`https://paper.example/#p:2${written}`)).toEqual({ start: text })
})

test.each([
  ['#p:3:~:text=%E6%B0%B4,%E5%A4%8F', { start: '水', end: '夏' }],
  ['#p:3:~:text=a%2Db-,c,-d', { prefix: 'a-b', start: 'c', suffix: 'd' }],
  ['#p:3:~:x=1&text=c', { start: 'c' }],
  ['#p:3', undefined],
  ['#p:3:~:text=', undefined],
  ['#p:3:~:text=%E6%B0', undefined],
  ['#p:3:~:text=a,b,c,d', undefined],
])('%s is read as %j', (address, directive) => {
  expect(readDirective(address)).toEqual(directive)
})

test('A text without a sign is nowhere', () => {
  expect(findText(ENGLISH, { start: '', suffix: 'nowhere' })).toBeUndefined()
  expect(findText(ENGLISH, { start: 'The', end: '', suffix: 'nowhere' })).toBeUndefined()
})

test('Whatever is selected, the address leads back to a text that begins there', () => {
  const sign = fc.constantFrom(...'的一是桥水，。 ', 'ferry ', 'to ', '-', '“', 'Ä')
  const paragraph = fc
    .array(sign, { minLength: 1, maxLength: 40 })
    .map((signs) => signs.join('').replaceAll(/\s+/gu, ' '))
  fc.assert(
    fc.property(
      fc.array(paragraph, { minLength: 1, maxLength: 4 }),
      fc.nat(),
      fc.nat(),
      (paragraphs, a, b) => {
        const text = paragraphs[0] ?? ''
        const [one, two] = [a % text.length, b % text.length]
        const span = {
          from: { paragraph: 0, at: Math.min(one, two) },
          to: { paragraph: 0, at: Math.max(one, two) + 1 },
        }
        const directive = pointAt(paragraphs, span)
        if (directive === undefined) return
        const words = lit(paragraphs, `#p:1${writeDirective(directive)}`)
        expect(words).toContain(text.slice(span.from.at, span.to.at).trim())
      },
    ),
  )
})
