import { blockText } from '#issue/plain-text.ts'
import type { FlowItem } from '#issue/story-flow.ts'
import { seamBetween } from '#issue/seam-text.ts'

/** A paragraph of a story by its number, and where its text came from. */
export type StoryParagraph = {
  n: number
  text: string
  /** The blocks in print it is of, and where in the text each begins. */
  parts: { page: string; piece: string; at: number; from: number }[]
}

/** The numbered paragraphs of a story, as one reads them: those that a jump cut are whole. */
export function paragraphsOf(flow: readonly FlowItem[]): StoryParagraph[] {
  const paragraphs: StoryParagraph[] = []
  for (const item of flow) {
    if (item.kind === 'block' && item.n !== undefined) {
      const { n, page, piece, at, block } = item
      paragraphs.push({ n, text: blockText(block), parts: [{ page, piece, at, from: 0 }] })
    } else if (item.kind === 'joined') {
      const paragraph: StoryParagraph = { n: item.n, text: '', parts: [] }
      for (const { page, piece, at, block } of item.parts) {
        const own = blockText(block)
        const seam = seamBetween(paragraph.text, own)
        paragraph.parts.push({ page, piece, at, from: paragraph.text.length + seam.length })
        paragraph.text += seam + own
      }
      paragraphs.push(paragraph)
    }
  }
  return paragraphs
}
