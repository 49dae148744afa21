import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { InlineText } from '#reader/page/inline-text.tsx'

test('A reading stands over its word; a gloss longer than a column follows it in brackets', () => {
  const set = (ruby: string) =>
    renderToStaticMarkup(<InlineText text={['元航海士の', { text: '葛城', ruby }]} />)
  expect(set('かつらぎ')).toBe('元航海士の<ruby>葛城<rp>（</rp><rt>かつらぎ</rt><rp>）</rp></ruby>')
  const gloss = 'the name of a family and of a village behind the harbour'
  expect(set(gloss)).toBe(`元航海士の葛城（${gloss}）`)
  const word = [{ text: 'Hafen', ruby: gloss }]
  expect(renderToStaticMarkup(<InlineText text={word} />)).toBe(`Hafen (${gloss})`)
})
