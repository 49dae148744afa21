import type { Block, Role } from './block.ts'
import { endsSentence } from './characters.ts'
import { isReporterTitle, readByline, readWhoWhere } from './constructs/byline.ts'
import { isCaption } from './constructs/caption.ts'
import { readCredit } from './constructs/credit.ts'
import { readDateline } from './constructs/dateline.ts'
import { isAllCaps, isMostlyHan, looksLikeHeading } from './constructs/heading.ts'
import {
  isAdvertisingLabel,
  isEndMark,
  isNote,
  isParticular,
  isRule,
  isSerialLabel,
  isTeaserTitle,
} from './constructs/labels.ts'
import { readWholeMark } from './constructs/read-mark.ts'
import { markCaptions } from './mark-captions.ts'
import { markNames } from './mark-names.ts'
import { markPoems } from './mark-poems.ts'
import { markSets } from './mark-sets.ts'
import { markSpeakers } from './mark-speakers.ts'
import { markTeasers } from './mark-teasers.ts'
import type { Passage } from './passage.ts'
import { startsMidPhrase, wordLiesAcross } from './seam.ts'
import { settleMarks } from './settle-marks.ts'

/** A line's role by its own words alone, where these settle it. */
export function roleAlone(text: string): Role | undefined {
  const mark = readWholeMark(text)
  if (mark) return mark.kind
  if (readCredit(text)) return 'credit'
  if (readByline(text)) return 'byline'
  if (isReporterTitle(text)) return 'byline-title'
  if (isSerialLabel(text)) return 'serial'
  if (isTeaserTitle(text)) return 'teaser-title'
  if (isAdvertisingLabel(text)) return 'advertising-label'
  if (isRule(text)) return 'rule'
  return undefined
}

/** A line that its own words settle, as a block; undefined for anything else. */
export function blockAlone(passage: Passage, gap: number): Block | undefined {
  const role = roleAlone(passage.text)
  if (!role) return undefined
  const mark = readWholeMark(passage.text)
  const credit = role === 'credit' ? readCredit(passage.text) : undefined
  return { role, passage, gap, ...(mark && { mark }), ...(credit && { credit }) }
}

/**
 * Roles of blocks still called `body`, first by their own words, then by what stands beside them.
 *
 * @param page label of their page, where it is known
 */
export function classifyBlocks(blocks: readonly Block[], page?: string): Block[] {
  const first = blocks.map((block) =>
    block.role === 'body' ? { ...block, role: roleBySetting(block, roleOfText(block.passage.text)) } : block,
  )
  // Teasers first: a list of them would pass for a poem, or for a table.
  const told = markCaptions(markSets(markSpeakers(settleMarks(markTeasers(first), page))).map(asByline))
  // Names last: which lines are headlines tells how the page writes these.
  return [...markNames(keepSet(markPoems(correctHeadings(told))))]
}

/** A headline's type outweighs that its lines read like verse, a list or a table. */
function keepSet(blocks: readonly Block[]): Block[] {
  return blocks.map((block) => {
    const told = block.evidence?.role === 'heading' || block.evidence?.role === 'subheading'
    return told && (block.role === 'verse' || block.role === 'item' || block.role === 'row')
      ? { ...block, role: 'heading' }
      : block
  })
}

/** Shorter texts under a credit may be its caption. */
const REPORT = 60

/** > | 本报记者 林安 文/图: under a headline it signs the text, under a caption the picture. */
function asByline(block: Block, at: number, blocks: readonly Block[]): Block {
  // > | NEW WHARF PROMISED / BY RAILROAD MEN / By Associated Press.
  if (
    block.role === 'byline' &&
    blocks[at + 1]?.role === 'byline' &&
    isAllCaps(block.passage.text) &&
    blocks[at - 1]?.role === 'heading'
  ) {
    return { ...block, role: 'heading' }
  }
  if (block.role !== 'credit' || (block.gap === 0 && at > 0 && blocks[at - 1]?.role === 'caption'))
    return block
  const { text } = block.passage
  const next = blocks[at + 1]
  // > | El río baja como nunca / CARMEN SOTO / Valdeagua / El caudal …
  const reports =
    readWhoWhere(text) !== undefined && next?.role === 'body' && next.passage.text.length > REPORT
  if (reports && blocks[at - 1]?.role === 'heading') return { ...block, role: 'byline' }
  const both = /文|报道|報道|報導/u.test(text) && readByline(text) !== undefined
  return both && blocks[at - 1]?.role === 'heading' && blocks[at + 1]?.role !== 'credit'
    ? { ...block, role: 'byline' }
    : block
}

/** The role by the words, unless type and place say otherwise. */
function roleBySetting({ evidence }: Block, words: Role): Role {
  const role = evidence?.role
  if (role === 'heading' || role === 'subheading') return 'heading'
  if (role === 'caption') return 'caption'
  return role === 'text' && words === 'heading' ? 'body' : words
}

function roleOfText(text: string): Role {
  if (readDateline(text)) return 'lead'
  if (isNote(text)) return 'note'
  if (isCaption(text)) return 'caption'
  if (isEndMark(text) || isParticular(text)) return 'body'
  return looksLikeHeading(text) ? 'heading' : 'body'
}

/**
 * What looked like a heading by itself but not beside its neighbours: a line that a jump or the other half of its
 * sentence follows, and the sender of a notice over the notice's date.
 */
function correctHeadings(blocks: readonly Block[]): Block[] {
  return blocks.map((block, at) => {
    if (block.evidence?.role !== undefined) return block
    if (isDeckByPlace(blocks, at) || isOneSignTitle(blocks, at) || isCapsBelowCaps(blocks, at))
      return { ...block, role: 'heading' }
    if (block.role !== 'heading') return block
    // Between a back mark and its text, a tail's headline stands amid a sentence.
    if (blocks[at - 1]?.role === 'back' && !runsOnBelow(block, blocks[at + 1])) return block
    const next = blocks[at + 1]
    const signs = next?.role === 'body' && isParticular(next.passage.text) && blocks[at - 1]?.role === 'body'
    const cut = next?.role === 'forward' || (next?.role === 'body' && goesOn(block, next, blocks[at - 1]))
    return signs || cut || breaksOffAmid(blocks, at) ? { ...block, role: 'body' } : block
  })
}

/** > | SCHOONER ASHORE / ON GULL LEDGE.: a headline in capitals goes on, with the full stop that old ones end with. */
function isCapsBelowCaps(blocks: readonly Block[], at: number): boolean {
  const block = blocks[at]
  const before = blocks[at - 1]
  if (block?.role !== 'body' || before?.role !== 'heading' || block.gap > 0) return false
  const { text } = block.passage
  return text.length <= 40 && text.endsWith('.') && isAllCaps(text) && isAllCaps(before.passage.text)
}

/** > | The lath has come ashore as far / as the mill, …: a line as wide as the next, which goes on with it. */
function runsOnBelow({ passage: { text } }: Block, next: Block | undefined): boolean {
  const below = next?.role === 'body' ? next.passage.text : ''
  return /^\p{Ll}/u.test(below) && text.length >= below.length * 0.7
}

/** > | 趸: an essay on one word has it for a title, and speaks of it at once. Amid a sentence it is a column's rest. */
function isOneSignTitle(blocks: readonly Block[], at: number): boolean {
  const { role, passage } = blocks[at] ?? {}
  if (
    role !== 'body' ||
    passage === undefined ||
    !/^(?![一二三四五六七八九十])\p{Script=Han}$/u.test(passage.text)
  )
    return false
  const before = blocks[at - 1]
  const next = blocks[at + 1]
  if (before?.role === 'body' && !endsSentence(before.passage.text)) return false
  return (
    (next?.role === 'lead' || next?.role === 'body') && next.passage.text.slice(0, 80).includes(passage.text)
  )
}

/** The longest line that is a deck because of where it stands. */
const DECK_LIMIT = 44

/** > | 没有剪彩，11486人走进中庭，7915册书被带回家: between a headline and its report, and not ended as sentences are. */
function isDeckByPlace(blocks: readonly Block[], at: number): boolean {
  const block = blocks[at]
  if (block?.role !== 'body' || blocks[at - 1]?.role !== 'heading' || block.inline || block.speaks)
    return false
  const { text } = block.passage
  const issued = /^[（(].{2,30}(?:通过|印发|公布|发布|修订|施行)[）)]$/u.test(text)
  if (text.length > (isMostlyHan(text) ? DECK_LIMIT : 110) || (endsSentence(text) && !issued)) return false
  if (/[，、,]$/u.test(text)) return false
  let next = at + 1
  while (blocks[next]?.role === 'caption' || blocks[next]?.role === 'credit') next += 1
  const role = blocks[next]?.role
  return issued || role === 'lead' || role === 'byline' || role === 'note'
}

/** The first short lines of a paragraph whose column ended there: a word lies across the break, amid a text. */
function goesOn(block: Block, next: Block, before: Block | undefined): boolean {
  if (startsMidPhrase(next.passage.text) >= 0.7) return true
  const amid = before?.role === 'body' || before?.role === 'lead'
  return amid && wordLiesAcross(block.passage.text, next.passage.text)
}

/** Signs that end no headline: a particle, a preposition, a number, a measure. */
const UNFINISHED =
  /[的在把被和与與及或对對从從向为為以到将將让讓使给給于於并並而但且则則其这這那每各第两兩一二三四五六七八九十百千万萬个個，、]$/u

/** Of these, the particles that nothing printed as a line ever ends with. */
const NEVER_LAST = /[的在把被和与與及或对對从從向以将將让讓使给給于於而且则則、，]$/u

/** A short line after a text, before another headline: the end of a column, when it reads like running text. */
function breaksOffAmid(blocks: readonly Block[], at: number): boolean {
  const { text } = blocks[at]?.passage ?? { text: '' }
  const before = blocks[at - 1]?.role
  if ((before !== 'body' && before !== 'lead') || text.length < 8) return false
  let next = at + 1
  while (blocks[next]?.role === 'caption' || blocks[next]?.role === 'credit') next += 1
  const role = blocks[next]?.role
  // A report has a headline over it; only a line that cannot end leaves it without.
  if (role === 'lead' && !NEVER_LAST.test(text)) return false
  if (UNFINISHED.test(text)) return true
  // Two lines over a report are its headline and deck, whatever signs stand in them.
  if (role === 'heading' && blocks[next + 1]?.role === 'lead' && text.length <= 30) return false
  return (
    text.includes('，') && text.length > 14 && (role === 'heading' || role === 'lead' || role === undefined)
  )
}
