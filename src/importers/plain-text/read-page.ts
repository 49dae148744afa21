import type { PageEvidence } from '../geometry/line-evidence.ts'
import type { Line } from './read-lines.ts'
import type { Block } from './block.ts'
import { isText } from './block.ts'
import { storyGap } from './blank-lines.ts'
import { blockAlone, classifyBlocks, roleAlone } from './classify-blocks.ts'
import type { PageDraft, PageSource } from './page-draft.ts'
import { cellsOf, itemStart } from './constructs/set-line.ts'
import { dropRepeats } from './drop-repeats.ts'
import type { Edges, Masthead, MastheadPart } from './masthead-part.ts'
import { findMasthead } from './find-masthead.ts'
import { gatherPieces } from './gather-pieces.ts'
import { joinBroken, joinWithin } from './join-broken.ts'
import { ownLabel } from './label-pages.ts'
import { markAuthorNote } from './mark-author-note.ts'
import { matchHeadlines } from './match-headlines.ts'
import { markCuts } from './mark-cuts.ts'
import { markPartedTeasers } from './mark-teasers.ts'
import { placePhotos } from './place-photos.ts'
import { placeStrays } from './place-strays.ts'
import { passageOfLines, splitEdges } from './read-blocks.ts'
import { readMarkup } from './read-markup.ts'
import { readLines } from './read-lines.ts'
import { vocabularyOf } from './seam.ts'
import type { Habits } from './judge-subheading.ts'
import { isQuestion } from './judge-subheading.ts'
import { restoreColumns } from './restore-columns.ts'
import { Frequencies, featuresOf } from './words.ts'
import type { Standing } from './unwrap.ts'
import { paragraphsBy } from './paragraphs-by-evidence.ts'
import { readSetting, unwrapLines } from './unwrap.ts'

/** Reads one page. Every step is a function of the one before; the order matters where a comment says so. */
export function readPage(source: PageSource): PageDraft {
  const printed = readLines(source.text)
  const {
    lines,
    parts,
    signs,
    evidence = source.evidence,
  } = source.evidence ? { lines: printed, parts: [], signs: [] } : readMarkup(printed)
  const masthead = withHeaders(findMasthead(lines, edgesOf(source), evidence), parts)
  const all = blocksOf(
    source.text,
    lines.filter((_, at) => !masthead.lines.has(at)),
    ownLabel({ source, masthead }).label,
    evidence,
  )
  // Before joining: a fragment printed twice would stand between the halves of its sentence.
  const { blocks: once, repeats } = dropRepeats(all)
  const vocabulary = vocabularyOf(once.map((block) => block.passage.text))
  // A source that knows places has its columns in order, and parts stories by empty lines.
  const gap = evidence ? 1 : storyGap(once)
  const told = gap === undefined ? once : markPartedTeasers(once, gap)
  const { blocks: ordered, moves } = evidence ? { blocks: told, moves: [] } : restoreColumns(told, vocabulary)
  const { blocks, joins } = joinBroken(
    source.text,
    ordered,
    vocabulary,
    (block) => gap !== undefined && block.gap >= gap,
  )
  const gathered = gatherPieces(
    blocks,
    { ...headingHabits(blocks), ...(gap !== undefined && { storyGap: gap }) },
    vocabulary,
  )
  const headed = matchHeadlines(gathered.pieces)
  const placed = placeStrays(headed.pieces, vocabulary, gap)
  // Halves of a sentence that stood far apart are together only now.
  const late = placed.pieces.flatMap((piece) => joinWithin(source.text, piece, vocabulary))
  for (const piece of placed.pieces) {
    markCuts(piece)
    markAuthorNote(piece)
  }
  return {
    source,
    masthead,
    pieces: placed.pieces,
    // Last: a caption belongs to the story whose words it shares, and only now are stories whole.
    photos: placePhotos(gathered.photos, placed.pieces),
    blocks: all,
    repeats,
    joins: [...joins, ...late],
    moves,
    settled: [...headed.settled, ...placed.settled],
    subheadings: gathered.subheadings,
    doubled: [],
    signs,
    partOfPage: signs.length > 0 && parts.some(({ name }) => name === 'page'),
  }
}

/** Whether a page's text begins, and ends, where the page does. */
function edgesOf({ part }: PageSource): Edges {
  return { top: part === undefined || part === 'first', foot: part === undefined || part === 'last' }
}

/** A crawler's headers say what the page itself may not print. */
function withHeaders(masthead: Masthead, parts: readonly MastheadPart[]): Masthead {
  if (parts.length === 0) return masthead
  const extents = parts.map(({ start, end }) => ({ start, end }))
  return { ...masthead, parts: [...parts, ...masthead.parts], extents: [...extents, ...masthead.extents] }
}

/** Paragraphs, headline lines, marks and credits of a page, each with its role. */
function blocksOf(
  text: string,
  lines: readonly Line[],
  page: string | undefined,
  evidence?: PageEvidence,
): Block[] {
  const groups = evidence
    ? paragraphsBy(evidence, lines, standing)
    : unwrapLines(lines, readSetting(lines), standing)
  const blocks = groups.flatMap((group) => {
    const passage = passageOfLines(text, group)
    const gap = group[0]?.gap ?? 0
    const alone = blockAlone(passage, gap)
    const found = alone ? [alone] : splitEdges(passage, gap)
    const known = evidence?.get(group[0]?.start ?? -1)
    return known ? found.map((block) => ({ ...block, evidence: known })) : found
  })
  return classifyBlocks(blocks, page)
}

/** Whether a line is ever a part of a paragraph set over several lines. */
function standing(text: string): Standing {
  const role = roleAlone(text)
  if (role === 'forward' || role === 'back' || role === 'see-also') return 'alone'
  if (itemStart(text) > 0 || cellsOf(text).length > 2) return 'alone'
  return role === undefined ? 'together' : 'alone-unless-amid'
}

/** So much of a paragraph tells what it speaks of. */
const OPENING = 1500

/** How often headings stand over a dateline or byline, and how often over plain text. */
function headingHabits(blocks: readonly Block[]): Habits {
  const frequencies = new Frequencies()
  let led = 0
  let bare = 0
  for (const [i, block] of blocks.entries()) {
    if (isText(block)) frequencies.add(featuresOf(block.passage.text, OPENING))
    if (block.role !== 'heading') continue
    const next = blocks[i + 1]?.role
    if (next === 'lead' || next === 'byline') led += 1
    else if (next === 'body') bare += 1
  }
  const questions = blocks.filter(
    ({ role, passage }) => role === 'heading' && isQuestion(passage.text),
  ).length
  return { led, bare, questions, frequencies }
}
