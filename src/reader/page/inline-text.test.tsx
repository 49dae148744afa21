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

test('Words longer than a narrow line have their gloss behind them: most browsers break no line within words under one', () => {
  const set = (text: string) => renderToStaticMarkup(<InlineText text={[{ text, ruby: 'zhù' }]} />)
  expect(set('十二个字正好可以留在这儿')).toContain('<rt>zhù</rt>')
  expect(set('十三个字就不能再留在一行了')).toBe('十三个字就不能再留在一行了（zhù）')
  expect(set('four and twenty letters.')).toContain('<rt>zhù</rt>')
  expect(set('some more letters than those')).toBe('some more letters than those (zhù)')
})
