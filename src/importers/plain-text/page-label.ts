import { readPageLabel } from '#issue/page-label.ts'
import { labelIn } from './constructs/page-reference.ts'
import type { Mark } from './constructs/mark.ts'
import type { Masthead, MastheadPart } from './masthead-part.ts'

/** The label a page prints in its folio line, as printed: `03`, `A4`; `3` for `第三版`. */
export function folioLabel(masthead: Masthead): MastheadPart | undefined {
  return masthead.parts.find((part) => part.name === 'page')
}

/** > | page-03.txt    page-A03.txt    2025-05-09-p3.txt    第03版.txt */
export function labelInName(name: string): string | undefined {
  const base = (name.split(/[/\\]/u).at(-1) ?? '').slice(-80).replace(/\.[A-Za-z0-9]{1,5}$/u, '')
  const match =
    /(?:^|[^A-Za-z])(?:page|pg|p)[-_ .]?([A-Za-z]?\d{1,3})$/iu.exec(base) ??
    /第([A-Za-z]?\d{1,3})[版页]/u.exec(base)
  return match?.[1]?.toUpperCase()
}

/** The label as it stands in the issue. */
export function printedLabel(part: MastheadPart): string {
  return labelIn(part.text)
}

/** Two spellings of one page have one key. */
export function labelKey(label: string): string {
  return readPageLabel(label)?.key ?? label
}

/** The label of the page that a mark on this page leads to; empty where that cannot be told. */
export function pageNamed({ page, beside }: Mark, label: string): string {
  return beside === undefined ? page : (labelBeside(label, beside) ?? '')
}

/** The label of the page `by` pages on, written as this one is: `04` after `03`, `A10` after `A9`; none beside a name. */
export function labelBeside(label: string, by: number): string | undefined {
  const [, before = '', digits = ''] = /^(.*?)(\d{1,6})$/u.exec(label.normalize('NFKC')) ?? []
  const number = Number(digits) + by
  return digits === '' || number < 1
    ? undefined
    : before + String(number).padStart(digits.startsWith('0') ? digits.length : 0, '0')
}

/** True for a page with a nameplate block, not only a folio line: the front page. */
export function isFrontPage(masthead: Masthead): boolean {
  const kinds = new Set(masthead.parts.map((part) => part.name))
  const ears = [
    'cn',
    'issn',
    'postalCode',
    'organ',
    'publisher',
    'number',
    'pageCount',
    'lunarDate',
    'website',
  ] as const
  return kinds.has('name') && ears.some((kind) => kinds.has(kind))
}

/** Order of pages: sections by letter, numbers within; labels without a number keep their place at the end. */
export function comparePages(a: string, b: string): number {
  const left = readPageLabel(a)
  const right = readPageLabel(b)
  if (left?.number === undefined || right?.number === undefined) {
    return (left?.number === undefined ? 1 : 0) - (right?.number === undefined ? 1 : 0)
  }
  if (left.section !== right.section) return left.section < right.section ? -1 : 1
  return left.number - right.number
}
