/** What the charts share: newsprint colours of 4.5:1 or more on white, and stacks of faces that every reader has. */
export const INK = '#1f1d1a'
export const SOFT_INK = '#55504a'
export const RULE = '#b9b1a4'
export const PAPER = '#fbf8f1'
export const ACCENT = '#a5281f'
export const BLUE = '#2c5573'

export const HAN_SANS = "'PingFang SC','Noto Sans CJK SC','Source Han Sans SC','Microsoft YaHei',sans-serif"
export const HAN_SERIF = "'Songti SC','Noto Serif CJK SC','Source Han Serif SC',SimSun,serif"
export const LATIN_SERIF = "Georgia,'Times New Roman','Liberation Serif',serif"
export const LATIN_SANS = "'Helvetica Neue',Arial,'Liberation Sans',sans-serif"

type Attributes = Record<string, string | number>

/** One SVG element as text. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? Math.round(value * 100) / 100 : value}"`)
    .join('')
  return content ? `<${name}${written}>${content}</${name}>` : `<${name}${written}/>`
}

export function words(x: number, y: number, text: string, attributes: Attributes): string {
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return element('text', { x, y, fill: INK, ...attributes }, safe)
}

/** A whole drawing on paper, with its name and its content told to those who cannot see it. */
export function drawing(
  width: number,
  height: number,
  title: string,
  about: string,
  language: string,
  parts: readonly string[],
): string {
  const named = [element('title', {}, title), element('desc', {}, about)]
  const sheet = element('rect', { width, height, fill: PAPER })
  const head = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    role: 'img',
    'xml:lang': language,
  }
  return `${element('svg', head, `\n${[...named, sheet, ...parts].join('\n')}\n`)}\n`
}
