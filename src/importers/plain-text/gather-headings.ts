import type { Block } from './block.ts'
import { isPlain, isText } from './block.ts'
import { takeSubheadings } from './gather-told.ts'
import type { State } from './gather-state.ts'
import { addBody, begin } from './gather-state.ts'
import type { Amid, Habits } from './judge-subheading.ts'
import { subheadingScore } from './judge-subheading.ts'
import type { PieceDraft } from './piece.ts'

/** Headings that follow each other: kicker, headline and deck, until their text begins. */
export function headingGroup(blocks: readonly Block[], at: number, { storyGap = Infinity }: Habits): Block[] {
  let end = at + 1
  const first = blocks[at]?.evidence
  const most = first ? 8 : 4
  while (
    blocks[end]?.role === 'heading' &&
    end - at < most &&
    (blocks[end]?.gap ?? 0) < storyGap &&
    blocks[end]?.evidence?.role === first?.role
  )
    end += 1
  return blocks.slice(at, standsOverBack(blocks, at, end) ? end - 1 : end)
}

/** > | Pick 4: 2-2-0-7 / (blank) / Swans / From A1: a tail's headline, which no blank parts from its back mark. */
function standsOverBack(blocks: readonly Block[], at: number, end: number): boolean {
  const back = blocks[end]
  return back?.role === 'back' && end - at > 1 && back.gap < (blocks[end - 1]?.gap ?? 0)
}

/** The next block that is neither picture nor rule. */
export function nextContent(blocks: readonly Block[], at: number): Block | undefined {
  for (let i = at; i < Math.min(blocks.length, at + 12); i += 1) {
    const block = blocks[i]
    if (block && block.role !== 'caption' && block.role !== 'credit' && block.role !== 'rule') return block
  }
  return undefined
}

export function isPicture(block: Block | undefined): boolean {
  return block?.role === 'caption' || block?.role === 'credit'
}

/** True where a piece's own headline is surely read: over it stood a back mark, or under it a byline. */
function hasHead({ headings, back, bylines }: PieceDraft): boolean {
  return headings.length > 0 && (back !== undefined || bylines.length > 0)
}

/** What the text under a heading is, as far as the next heading, dateline or jump. */
function amidOf(piece: PieceDraft, headings: Block[], blocks: readonly Block[], from: number): Amid {
  const after: string[] = []
  let end = from
  for (const block of blocks.slice(from, from + 12)) {
    if (block.role === 'heading' || block.role === 'lead' || block.role === 'forward') break
    if (isText(block)) after.push(block.passage.text)
    end += 1
  }
  const next = nextContent(blocks, from)
  return {
    piece,
    headings,
    next,
    after: after.join('\n'),
    overPicture: isPicture(blocks[from]),
    following: followingHeading(blocks, end),
  }
}

/** The heading at a place, where it is one line and running text stands under it. */
function followingHeading(blocks: readonly Block[], at: number): Block | undefined {
  return blocks[at]?.role === 'heading' && isPlain(blocks[at + 1]?.role) ? blocks[at] : undefined
}

/** Headings begin a piece that waits for its text, or stand in the open one as subheadings, or under it. */
export function takeHeadings(
  state: State,
  group: Block[],
  blocks: readonly Block[],
  from: number,
  habits: Habits,
): void {
  const told = group[0]?.evidence?.role
  if (told === 'subheading' && takeSubheadings(state, group)) return
  const next = nextContent(blocks, from)
  const plain = isPlain(next?.role) && told !== 'heading'
  const [first] = group
  const { storyGap = Infinity } = habits
  const amid =
    told !== 'heading' && habits.storyGap !== undefined && first !== undefined && first.gap < storyGap
  if (amid && state.open && !state.waiting && (!next || next.gap >= storyGap)) {
    // > | Front Street: where a letter comes from, under it; a wide gap parts it from the next story.
    for (const block of group) addBody(state, state.open, { kind: 'paragraph', block })
    return
  }
  if (amid && state.waiting && hasHead(state.waiting)) {
    // What stands under a tail's headline and its picture, or under a byline, is a subheading.
    for (const block of group) addBody(state, state.waiting, { kind: 'subheading', block })
    return
  }
  if (
    state.open &&
    plain &&
    !state.waiting &&
    subheadingScore(amidOf(state.open, group, blocks, from), habits) > 0
  ) {
    for (const block of group) addBody(state, state.open, { kind: 'subheading', block })
    state.subheadings.push(...group)
    return
  }
  const { waiting } = state
  if (waiting && waiting.headings.length === 0 && (waiting.back || waiting.body.length > 0)) {
    // The headline of a tail may follow its back mark, and that of any story its editor's note.
    waiting.headings.push(...group)
  } else if (state.advertising !== 'none') {
    const [, ...rest] = group
    state.waiting = begin(state, { headings: first ? [first] : [], kind: 'advertisement' })
    for (const block of rest) addBody(state, state.waiting, { kind: 'paragraph', block })
  } else state.waiting = begin(state, { headings: group })
  delete state.open
}
