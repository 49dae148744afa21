const segmenter =
  typeof Intl.Segmenter === 'undefined' ? undefined : new Intl.Segmenter('zh', { granularity: 'word' })

/** A word of a text and where it begins, in UTF-16 units. */
export type PlacedWord = { word: string; at: number }

/** Texts that stand parted in the document as it was printed. */
const printed = new Map<string, readonly string[]>()

/**
 * Learns how the printed document parts its headlines: this browser's dictionary may know other words than the
 * press's, and the script can take over a text only as it stands. Each word is a text node of its own.
 */
export function learnBreaks(root: ParentNode): void {
  for (const element of root.querySelectorAll('.breakable')) {
    const words: string[] = []
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) words.push(node.nodeValue ?? '')
    printed.set(words.join(''), words)
  }
}

/** The words of a text, as they were printed, else as this browser knows them; undefined where it knows none. */
export function wordsOf(text: string): PlacedWord[] | undefined {
  const known = printed.get(text)
  if (known === undefined)
    return (
      segmenter && Array.from(segmenter.segment(text), ({ segment, index }) => ({ word: segment, at: index }))
    )
  let at = 0
  return known.map((word) => {
    const placed = { word, at }
    at += word.length
    return placed
  })
}
