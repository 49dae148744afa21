import type { LineEvidence, PageEvidence } from '../geometry/line-evidence.ts'
import type { HeaderName } from './constructs/header-line.ts'
import { readHeaderLine } from './constructs/header-line.ts'
import { readFields } from './constructs/masthead-field.ts'
import { isSectionName } from './constructs/masthead-line.ts'
import { nameLikeness } from './constructs/paper-name.ts'
import type { MastheadPart } from './masthead-part.ts'
import { inFile, type Line, partOfLine } from './read-lines.ts'
import { readSetting, unwrapLines } from './unwrap.ts'

/** A page without what a crawler wrote around its text: the headers' parts, and the signs that are no text. */
export type Markup = {
  lines: Line[]
  parts: MastheadPart[]
  /** Keys, Markdown's signs, addresses of pictures. */
  signs: { start: number; end: number }[]
  /** Which line is a headline of which story, where headers or Markdown say so. */
  evidence?: PageEvidence
}

type HeadSize = { size: number; level?: number }
type Read = { line: Line; head?: HeadSize; caption?: true; begins?: true }

const SIZES: Partial<Record<HeaderName, number>> = { kicker: 1, headline: 2, deck: 1.2 }
/** Fewer headers than these prove no crawler: 日期：5月9日 stands in any notice. */
const FEWEST = 2
/** Headers of a page stand among its first lines, or close together. */
const TOGETHER = 3

/**
 * Takes `key: value` headers, Markdown headings and pictures for what they are.
 *
 * > | title: 新桥今日通车        > | # 青河日报 2031年4月17日 第1版
 * > | author: 林安              > | ## 新桥今日通车
 * > | page: 1                  > | ![桥上的人群](1.jpg)
 *
 * A page with neither is given back as it is.
 */
export function readMarkup(lines: readonly Line[]): Markup {
  const headers = headersOf(lines)
  const levels = markdownLevels(lines)
  if (headers.size === 0 && levels === undefined) return { lines: [...lines], parts: [], signs: [] }
  const markup: Markup = { lines: [], parts: [], signs: [] }
  const read: Read[] = []
  for (const [at, line] of lines.entries()) {
    const header = headers.get(at)
    // > | ---: the strokes about a crawler's headers.
    if (!header && /^-{3,}$/u.test(line.text) && (headers.has(at - 1) || headers.has(at + 1))) {
      markup.signs.push({ start: line.start, end: line.end })
      continue
    }
    const found = header
      ? takeHeader(line, header, markup)
      : levels
        ? takeMarkdown(line, levels, markup)
        : { line }
    // > | title: School bells to ring later / # School bells to ring later
    if (found?.head && read.at(-1)?.head && read.at(-1)?.line.text === found.line.text)
      markup.signs.push({ start: found.line.start, end: found.line.end })
    else if (found) read.push(found)
  }
  const known = read.some(({ head }) => head !== undefined)
  return { ...markup, ...(known ? laidOut(read, levels) : { lines: read.map(({ line }) => line) }) }
}

/** Headers by their line: only where several stand together, as crawlers write them. */
function headersOf(lines: readonly Line[]): Map<number, NonNullable<ReturnType<typeof readHeaderLine>>> {
  const found = new Map<number, NonNullable<ReturnType<typeof readHeaderLine>>>()
  for (const [at, { text }] of lines.entries()) {
    const header = readHeaderLine(text)
    if (header) found.set(at, header)
  }
  const sure = new Map(found)
  for (const group of groupsOf([...found.keys()])) {
    const names = new Set(group.map((other) => found.get(other)?.name))
    // A key of the page or a headline must be among them.
    const named = names.has('headline') || (names.has('date') && (names.has('page') || names.has('paper')))
    if (group.length < FEWEST || !named) for (const at of group) sure.delete(at)
  }
  return sure
}

/** Lines that stand close together, in groups. */
function groupsOf(places: readonly number[]): number[][] {
  const groups: number[][] = []
  for (const at of places) {
    const last = groups.at(-1)
    if (last && at - (last.at(-1) ?? at) <= TOGETHER) last.push(at)
    else groups.push([at])
  }
  return groups
}

/** The levels of Markdown headings that are the page's own title and its stories'; undefined for no Markdown. */
function markdownLevels(lines: readonly Line[]): { story: number } | undefined {
  const levels = lines.flatMap(({ text }) => {
    const level = /^(#{1,6})\s+\S/u.exec(text)?.[1]?.length
    return level === undefined ? [] : [level]
  })
  if (levels.length === 0) return undefined
  const [top = 1, next] = [...new Set(levels)].toSorted((a, b) => a - b)
  const titles = levels.filter((level) => level === top).length
  // One heading over many is the page's.
  const paged = titles === 1 && next !== undefined && levels[0] === top && levels.length > 2
  return { story: paged ? next : top }
}

function takeHeader(
  line: Line,
  { name, start }: { name: HeaderName; start: number },
  markup: Markup,
): Read | undefined {
  const rest = unquoted(partOfLine(line, start))
  if (rest.end < line.end) markup.signs.push({ start: rest.end, end: line.end })
  switch (name) {
    case 'kicker':
    case 'headline':
    case 'deck':
      if (rest.text === '') break
      // > | title: The Harbor Gazette is the page's, not a story's.
      if (nameLikeness(rest.text) === 2) {
        markup.parts.push(partOf('name', line, rest))
        return undefined
      }
      markup.signs.push({ start: line.start, end: rest.start })
      return { line: rest, head: { size: SIZES[name] ?? 1 } }
    case 'content':
      markup.signs.push({ start: line.start, end: rest.start })
      return rest.text === '' ? undefined : { line: rest }
    case 'byline':
      return { line }
    case 'paper':
      // > | 来源：新华社 is no nameplate, and stays in the text.
      if (nameLikeness(rest.text) === 0) return { line }
      markup.parts.push(partOf('name', line, rest))
      return undefined
    case 'date':
    case 'section':
      markup.parts.push(partOf(name, line, rest))
      return undefined
    case 'page':
      markup.parts.push(...pageParts(line, rest))
      return undefined
    case 'other':
      break
    default:
      return name satisfies never
  }
  markup.parts.push(partOf('other', line, rest))
  return undefined
}

/** > | title: "School bells to ring later" */
function unquoted(value: Line): Line {
  return /^"[^"]+"$|^'[^']+'$/u.test(value.text) ? partOfLine(value, 1, value.text.length - 1) : value
}

/** > | page: 第03版：要闻    版次：A04 */
function pageParts(line: Line, rest: Line): MastheadPart[] {
  const field = readFields(rest.text).find(({ name }) => name === 'page')
  if (!field) return [partOf('page', line, rest)]
  const label = partOfLine(rest, field.value.start, field.value.end)
  const other = partOfLine(rest, field.end).text.replace(/^[\s:：·|]+/u, '')
  const section =
    other === '' || !isSectionName(other) ? undefined : partOfLine(rest, rest.text.length - other.length)
  return [partOf('page', line, label), ...(section ? [partOf('section', section, section)] : [])]
}

function partOf(name: MastheadPart['name'], line: Line, { start, end, text }: Line): MastheadPart {
  return { name, start: line.start, end: line.end, value: { start, end }, text }
}

function takeMarkdown(line: Line, { story }: { story: number }, markup: Markup): Read | undefined {
  const heading = /^(#{1,6})\s+/u.exec(line.text)
  if (heading) {
    const level = heading[1]?.length ?? 1
    const rest = partOfLine(line, heading[0].length).text.replace(/\s+#+$/u, '')
    const bare = partOfLine(line, heading[0].length, heading[0].length + rest.length)
    markup.signs.push({ start: line.start, end: bare.start }, { start: bare.end, end: line.end })
    if (level >= story) return { line: bare, head: { size: level === story ? 2 : 1.2, level } }
    if (!isSectionName(bare.text)) return { line: bare }
    markup.parts.push(partOf('section', bare, bare))
    return undefined
  }
  const quoted = /^>\s+(?=\S)/u.exec(line.text)
  if (quoted) {
    markup.signs.push(inFile(line, { start: 0, end: quoted[0].length }))
    return { line: partOfLine(line, quoted[0].length) }
  }
  // > | **本报记者 林安**    *By Ruth Okafor*
  const set = /^(\*{1,3}|_{1,3})(?=\S)([^*_]+)\1$/u.exec(line.text)
  if (set) {
    const sign = set[1]?.length ?? 0
    const bare = partOfLine(line, sign, line.text.length - sign)
    markup.signs.push({ start: line.start, end: bare.start }, { start: bare.end, end: line.end })
    return { line: bare }
  }
  const picture = /^!\[(?<alt>[^\]]{0,400})\]\([^)]{0,1000}\)$/u.exec(line.text)
  if (!picture) return { line }
  const alt = picture.groups?.['alt']?.trim() ?? ''
  if (alt === '') {
    markup.signs.push({ start: line.start, end: line.end })
    return undefined
  }
  const at = line.text.indexOf(alt)
  const caption = partOfLine(line, at, at + alt.length)
  markup.signs.push({ start: line.start, end: caption.start }, { start: caption.end, end: line.end })
  return { line: caption, caption: true }
}

/** Lines with what headers say of them: each headline begins a story; those under it are its deck or subheadings. */
function laidOut(
  read: readonly Read[],
  levels: { story: number } | undefined,
): Pick<Markup, 'lines' | 'evidence'> {
  const plain = read.map(({ line }) => line)
  const paragraphs = unwrapLines(plain, readSetting(plain), () => 'together')
  const paragraphOf = new Map(paragraphs.flatMap((group, at) => group.map((line) => [line, at] as const)))
  const evidence = new Map<number, LineEvidence>()
  const lines: Line[] = []
  let story = 0
  let inHead = false
  let inText = false
  for (const [at, { line, head, caption }] of read.entries()) {
    const sub: boolean = head?.level !== undefined && levels !== undefined && head.level > levels.story
    // Markdown's lower headings under a text are subheadings; any other head opens a story, or stands in one opened.
    const role: LineEvidence['role'] = head
      ? sub && inText
        ? 'subheading'
        : 'heading'
      : caption
        ? 'caption'
        : 'text'
    const opens: boolean = role === 'heading' && !inHead
    if (opens) story += 1
    inHead = role === 'heading' || (inHead && caption === true)
    inText = role === 'text' || (inText && !opens)
    lines.push({ ...line, gap: opens ? 1 : 0 })
    evidence.set(line.start, {
      paragraph: head || caption ? plain.length + at : (paragraphOf.get(line) ?? 0),
      story,
      size: head?.size ?? 1,
      ...(role !== 'text' && { role }),
    })
  }
  return { lines, evidence }
}
