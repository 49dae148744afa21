import { readBareMark, readBareMarkAtEnd } from './bare-mark.ts'
import { readBesideMark } from './beside-mark.ts'
import { readChineseMark } from './chinese-mark.ts'
import { readChineseSeeAlso } from './chinese-see-also.ts'
import { readEnglishMark } from './english-mark.ts'
import type { Mark } from './mark.ts'
import { readMisreadMark } from './misread-mark.ts'
import { readWordedMark } from './worded-mark.ts'

/** The mark that a whole line is, in any writing. */
export function readWholeMark(line: string): Mark | undefined {
  return (
    readChineseMark(line, 'whole') ??
    readEnglishMark(line, 'whole') ??
    readChineseSeeAlso(line, 'whole') ??
    readWordedMark(line, 'whole') ??
    readBesideMark(line, 'whole') ??
    readMisreadMark(line) ??
    readBareMark(line)
  )
}

/** The mark that opens a text: where it comes from. */
export function readMarkAtStart(text: string): Mark | undefined {
  const mark =
    readChineseMark(text, 'start') ??
    readEnglishMark(text, 'start') ??
    readWordedMark(text, 'start') ??
    readBesideMark(text, 'start')
  return mark?.kind === 'back' ? mark : undefined
}

/** The mark that closes a text: where it goes on, where it came from, or where else to look. */
export function readMarkAtEnd(text: string): Mark | undefined {
  return (
    readChineseMark(text, 'end') ??
    readEnglishMark(text, 'end') ??
    readChineseSeeAlso(text, 'end') ??
    readWordedMark(text, 'end') ??
    readBesideMark(text, 'end') ??
    readBareMarkAtEnd(text)
  )
}
