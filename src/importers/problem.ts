import { describeFault, type Fault } from '#issue/fault.ts'

/** A place in a source file: where a person would look. Lines count from 1, bytes from 0. */
export type Place =
  | { kind: 'line'; line: number }
  | { kind: 'byte'; offset: number }
  | { kind: 'path'; path: string }

/** What a file turns out to be when it is not text, by its first bytes. */
export type BinaryKind = 'pdf' | 'zip' | 'image' | 'office' | 'compressed' | 'unknown'

/** What a text turns out to be when it is not a newspaper page. */
export type OtherText = 'json' | 'html' | 'xml' | 'prose' | 'endless'

/** Why nothing could be imported. A closed list: the interface translates each code. */
export type ProblemReason =
  | { code: 'no-files' }
  | { code: 'empty-file' }
  | { code: 'blank-file' }
  | { code: 'binary-file'; found: BinaryKind }
  | { code: 'undecodable' }
  | { code: 'not-a-page'; found: OtherText }
  | { code: 'no-masthead' }
  | { code: 'no-date'; paper: string }
  | { code: 'bad-paper-id'; id: string }
  | { code: 'bad-date'; date: string }
  | { code: 'page-twice'; label: string; other: string }
  | { code: 'papers-differ'; here: string; there: string; other: string }
  | { code: 'not-an-issue'; detail: string }
  | { code: 'issue-fault'; fault: Fault }
  | { code: 'issue-twice'; other: string }
  | { code: 'unreadable-file' }
  | { code: 'import-failed' }
  | { code: 'nothing-known' }
  | { code: 'archive-damaged' }
  | { code: 'archive-cut-off' }
  | { code: 'archive-method' }
  | { code: 'archive-encrypted' }
  | { code: 'archive-too-large' }
  | { code: 'archive-empty' }
  | { code: 'unsafe-path' }
  | { code: 'pdf-damaged' }
  | { code: 'pdf-cut-off'; kept: number }
  | { code: 'pdf-cut-off-early'; pages: number }
  | { code: 'pdf-encrypted' }
  | { code: 'pdf-too-large' }
  | { code: 'pdf-page-damaged' }
  | { code: 'pdf-picture-only' }
  | { code: 'pdf-letters-unknown' }
  | { code: 'xml-entities' }
  | { code: 'xml-too-deep' }
  | { code: 'xml-damaged' }
  | { code: 'xml-partly-read' }
  | { code: 'json-damaged' }
  | { code: 'no-manifest' }
  | { code: 'file-absent' }
  | { code: 'no-text'; found: 'alto' | 'iiif' }

/** One reason why an import was refused, or something left out: which file, where in it, and why. */
export type Problem = {
  file: string
  place?: Place
  /** The label of the page that it is or holds, where that is known. */
  page?: string
  reason: ProblemReason
}

const IN_PART: ReadonlySet<ProblemReason['code']> = new Set([
  'xml-partly-read',
  'archive-cut-off',
  'pdf-cut-off',
])

/** Whether what can be read of the file is kept all the same. */
export function isKeptInPart({ reason }: Problem): boolean {
  return IN_PART.has(reason.code)
}

const BINARY_NAMES: Record<BinaryKind, string> = {
  pdf: 'a PDF file',
  zip: 'a zip archive',
  image: 'a picture',
  office: 'an office document',
  compressed: 'a compressed file',
  unknown: 'a binary file',
}

const TEXT_NAMES: Record<OtherText, string> = {
  json: 'JSON data',
  html: 'a web page',
  xml: 'an XML document',
  endless: 'a text of more than two million lines',
  prose: 'text without a nameplate, folio, dateline, byline or jump',
}

/** The place in words: `line 3`, `byte 1204`. */
function describePlace(place: Place): string {
  switch (place.kind) {
    case 'line':
      return `line ${place.line}`
    case 'byte':
      return `byte ${place.offset}`
    case 'path':
      return place.path
    default:
      return place satisfies never
  }
}

/** What happened, why, and what to do next: one English sentence without the file's name. */
function describeReason(reason: ProblemReason): string {
  switch (reason.code) {
    case 'no-files':
      return 'there is nothing to import; give at least one file'
    case 'empty-file':
      return 'the file is empty'
    case 'blank-file':
      return 'the file holds only spaces and line breaks'
    case 'binary-file':
      return `this is ${BINARY_NAMES[reason.found]}, not text; give the text of the page or its PDF`
    case 'undecodable':
      return 'these bytes are text in no encoding that is known here, or damaged; save the file as UTF-8'
    case 'not-a-page':
      return `this is ${TEXT_NAMES[reason.found]}, not a newspaper page`
    case 'no-masthead':
      return "no nameplate was found; add the page that carries the paper's name and date"
    case 'no-date':
      return `the nameplate of ${reason.paper} gives no date; name the date when importing`
    case 'bad-paper-id':
      return `"${reason.id}" cannot be a paper's id; use letters, digits, ".", "_" and "-"`
    case 'bad-date':
      return `"${reason.date}" is not a day of the calendar such as 2025-05-09`
    case 'page-twice':
      return `page ${reason.label} is already given by ${reason.other}; give each page once`
    case 'papers-differ':
      return `this page is from ${reason.here}, but ${reason.other} is from ${reason.there}; import one paper at a time`
    case 'not-an-issue':
      return `what was read is no issue: ${reason.detail}`
    case 'issue-fault':
      return describeFault(reason.fault)
    case 'issue-twice':
      return `this is the issue that ${reason.other} already gave; give each issue once`
    case 'nothing-known':
      return 'nothing in it is a newspaper page: page texts, METS/ALTO, IIIF, PDF or an issue file'
    case 'unreadable-file':
      return 'the disk does not give this file; choose it again'
    case 'import-failed':
      return 'the import broke off here, by a fault of the program or for want of memory; give fewer files at once'
    case 'archive-damaged':
      return 'the archive is damaged here; pack or download it again'
    case 'archive-cut-off':
      return 'the archive is cut off; the files that stand whole in it were read; download it again'
    case 'archive-method':
      return 'this is packed in a way that is not read here; pack it as a plain zip'
    case 'archive-encrypted':
      return 'the archive is locked with a password; unpack it first and give the files'
    case 'archive-too-large':
      return 'the archive would unpack to far more than a newspaper; nothing of it was opened'
    case 'archive-empty':
      return 'the archive holds no files'
    case 'pdf-damaged':
      return 'the PDF file is damaged or cut off; download or make it again'
    case 'pdf-cut-off':
      return `the PDF file is cut off; ${reason.kept === 1 ? 'one page of it was' : `${reason.kept} pages of it were`} read; download or make it again`
    case 'pdf-cut-off-early':
      return `the PDF file is cut off before the fonts of its ${reason.pages === 1 ? 'page' : `${reason.pages} pages`}, so that nothing of its text can be read; download or make it again`
    case 'pdf-encrypted':
      return 'the PDF file is locked with a password; save it without one and open that'
    case 'pdf-too-large':
      return 'the PDF file has far more pages than a newspaper; give one issue at a time'
    case 'pdf-picture-only':
      return 'this page is a picture without text, and its file tells no date; name the date when importing, or recognise the text first'
    case 'pdf-letters-unknown':
      return 'the fonts of this page do not say which letters they show, so that its text cannot be read; recognise the text first, or make the PDF anew'
    case 'pdf-page-damaged':
      return 'this page of the PDF file is damaged and could not be read'
    case 'unsafe-path':
      return 'this leads out of the archive, and was not opened'
    case 'xml-entities':
      return 'the XML declares entities of its own, which are never opened; write it without them'
    case 'xml-too-deep':
      return 'the XML is nested more than 64 deep, which no newspaper needs'
    case 'xml-damaged':
      return 'the XML is damaged or cut off here; get the file again'
    case 'xml-partly-read':
      return 'the file is damaged here; what can be read of it is kept; get the file again'
    case 'json-damaged':
      return 'the JSON is damaged or cut off; get the file again'
    case 'no-manifest':
      return 'a manifest is missing; add the one that these files belong to'
    case 'file-absent':
      return 'the package names this file and does not hold it'
    case 'no-text':
      return reason.found === 'alto'
        ? 'the package holds no page text; add its ALTO files'
        : 'the manifest comes without the text of its pages; add its annotations or ALTO files'
    default:
      return reason satisfies never
  }
}

/** One clear English sentence: `page-3.xml (page 3), line 120: the XML is …`. */
export function describeProblem(problem: Problem): string {
  const file = problem.page === undefined ? problem.file : `${problem.file} (page ${problem.page})`
  const where = problem.place ? `${file}, ${describePlace(problem.place)}` : file
  return `${where}: ${describeReason(problem.reason)}.`
}
