import { inlineText } from '#issue/plain-text.ts'
import type { Article, Page } from '#issue/schema.ts'
import { flowAfter, flowOf, type PagePiece } from '#issue/story-flow.ts'
import { blockId, paragraphId } from '#paths.ts'
import {
  blockLines,
  type CueWords,
  flowLines,
  headLines,
  type Line,
  openCues,
  type Said,
  WHOLE_STORY,
} from '#reader/listen/lines.ts'

/** A story as it is read aloud, whole, with a cue at each of its jumps. */
export function storyScript(pieces: readonly PagePiece[], language: string, words: CueWords): Line[] {
  const [head] = pieces
  if (head === undefined) return []
  const own = head.article.language ?? language
  const lines = flowLines(flowOf(pieces), own, words, {
    block: ({ n }) => (n === undefined ? undefined : paragraphId(n)),
    within: WHOLE_STORY,
  })
  return [
    ...headLines(headed(pieces), head.page, own, WHOLE_STORY),
    ...openCues(head, 'back', own, words),
    ...lines,
    ...openCues(pieces.at(-1) ?? head, 'forward', own, words),
    ...captionLines(pieces, own),
  ]
}

/** The story's headline may stand over a later piece only. */
function headed(pieces: readonly PagePiece[]): Article {
  const article = pieces[0]?.article
  const headline = pieces.find((piece) => piece.article.headline)?.article.headline
  return { id: '', body: [], ...article, headline }
}

/** A picture without a text is told by its caption. */
function captionLines(pieces: readonly PagePiece[], language: string): Line[] {
  return pieces.flatMap(({ page, article }) => {
    if (article.body.length > 0) return []
    return (article.photos ?? []).flatMap(({ caption }) =>
      captionLine(caption, { page, piece: article.id, language }),
    )
  })
}

function captionLine(
  caption: Parameters<typeof inlineText>[0] | undefined,
  of: { page: string; piece: string; language: string },
): Line[] {
  const text = inlineText(caption ?? '').trim()
  return text === '' ? [] : blockLines({ type: 'paragraph', text }, of, () => undefined)
}

/**
 * A page as it is read aloud: its pieces in their order, each story to its end. Where one goes on on
 * another page, a cue leads there and another one back.
 *
 * @param opening what the page is called
 * @param storyOf the pieces of the story that a piece is of
 */
export function pageScript(
  page: Page,
  language: string,
  words: CueWords,
  { opening, storyOf }: { opening: string; storyOf: (piece: string) => readonly PagePiece[] },
): Line[] {
  const { label } = page
  const cue = (text: string, piece = ''): Line => ({
    kind: 'cue',
    text,
    language: words.tag,
    page: label,
    piece,
  })
  const pieces = page.articles.flatMap((article) => {
    const own = article.language ?? language
    const story = storyOf(article.id)
    const at = story.findIndex((piece) => piece.article.id === article.id)
    const before = story[at - 1]
    const after = story[at + 1]
    const here = { page: label, article }
    const lines = [
      ...(before === undefined || before.page === label ? [] : [cue(words.from(before.page), article.id)]),
      ...headLines(article, label, own, article.id),
      ...openCues(here, 'back', own, words),
      ...bodyLines(article, label, own),
    ]
    if (after === undefined) return [...lines, ...openCues(here, 'forward', own, words)]
    // What goes on on this page is read in its own place.
    if (after.page === label) return lines
    const rest = flowLines(flowAfter(story, article.id), own, words, { block: () => undefined })
    const end = openCues(story.at(-1) ?? here, 'forward', own, words)
    return [...lines, ...rest, ...end, cue(words.backTo(label), article.id)]
  })
  const photos = (page.photos ?? []).flatMap(({ caption }) =>
    captionLine(caption, { page: label, piece: '', language }),
  )
  return [cue(opening), ...pieces, ...photos]
}

/** Only what a voice can say: where one is missing for a piece's language, that is said once in its place. */
export function sayable(
  lines: readonly Line[],
  hasVoice: (language: string) => boolean,
  instead: Said,
): readonly Line[] {
  let silent: string | undefined
  return lines.flatMap((line): Line[] => {
    if (line.kind === 'cue' || hasVoice(line.language)) return [line]
    if (silent === line.piece) return []
    silent = line.piece
    return [{ kind: 'cue', ...instead, page: line.page, piece: line.piece }]
  })
}

function bodyLines(article: Article, page: string, language: string): Line[] {
  let subheadings = 0
  const lines = article.body.flatMap((block, at) => {
    const of = { language, page, piece: article.id }
    if (block.type !== 'subheading')
      return blockLines(block, of, (from, to) => ({ block: blockId(article.id, at), from, to }))
    const nth = subheadings
    subheadings += 1
    return blockLines(block, of, (from, to) => ({ part: 'subheading', within: article.id, nth, from, to }))
  })
  return [...lines, ...captionLines([{ page, article }], language)]
}
