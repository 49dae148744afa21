import type { Doubt, DoubtReason } from '#importers/report.ts'

/**
 * A doubt of the importer as one line: file, place, what to look at.
 *
 * @param text what the doubt's offsets count in, where a person can open it; its line is told then, counted from 1
 */
export function describeDoubt(doubt: Doubt, text?: string): string {
  const place =
    text === undefined ? `characters ${doubt.start}-${doubt.end}` : `line ${lineAt(text, doubt.start)}`
  const subject = doubt.article === undefined ? '' : ` (${doubt.article})`
  const sureness = Math.round(doubt.confidence * 100)
  return `${doubt.file}: ${place}: warning: ${describeReason(doubt.reason)}${subject}, ${sureness} % sure`
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|\r|\n/u).length
}

function describeReason(reason: DoubtReason): string {
  switch (reason.code) {
    case 'headline-far':
      return `a headline matched by ${evidence(reason.evidence)} to a text that does not follow it`
    case 'no-headline':
      return 'a text begins like a story, and no headline is left for it'
    case 'no-body':
      return 'a headline without a text'
    case 'stray-text':
      return `text away from its story, placed by ${evidence(reason.evidence)}`
    case 'joined':
      return `a paragraph joined again, cut at ${evidence(reason.evidence)}`
    case 'cut-head':
      return 'a paragraph whose beginning is missing'
    case 'cut-tail':
      return 'a paragraph whose end is missing'
    case 'subheading':
      return 'a subheading that could be the headline of a story of its own'
    case 'photo-placed':
      return `a photo given to a story by ${evidence(reason.evidence)}`
    case 'photo-unplaced':
      return 'a photo that belongs to no story'
    case 'mark-misread':
      return 'a jump mark that the scan may have hurt'
    case 'mark-alone':
      return 'a jump mark that no text stands beside'
    case 'duplicate-dropped':
      return 'a text printed twice and kept once'
    case 'label-inferred':
      return 'a page label that is not printed on the page'
    case 'weekday-differs':
      return 'a weekday that is not that of the date'
    case 'paper-id-derived':
      return "the paper's id is made from its name; --paper sets another"
    case 'name-from-file':
      return 'no nameplate could be read; the paper is named after its file'
    case 'mark-against-structure':
      return `conflict: the printed mark names page ${reason.printed}, and the source's structure page ${reason.structure}`
    case 'outside-structure':
      return "a text that the source's structure puts into no article"
    case 'article-unplaced':
      return reason.title === ''
        ? `an article of the source's structure, without a title, whose text was not found, or stands in others already`
        : `an article of the source's structure whose text was not found, or stands in others already: ${reason.title}`
    case 'date-inferred':
      return 'the date is not printed on a page; it is taken from the file, and --date sets another'
    case 'letters-doubtful':
      return 'the fonts of this page tell some of its letters wrongly or not at all; compare the text with the page'
    case 'sheet-parted':
      return 'a sheet that shows two pages is read as two'
    case 'letters-unknown':
      return 'some fonts of this page do not say which letters they show; what is set in them was not read'
    case 'picture-only':
      return 'this page is a picture without text: its image is kept, and nothing on it can be read'
    default:
      return reason satisfies never
  }
}

function evidence(kind: string): string {
  return kind.replaceAll('-', ' ')
}
