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
    while (texts.nextNode() !== null) words.push(texts.currentNode.nodeValue ?? '')
    printed.set(words.join(''), words)
  }
}

/** No line ends with an opening sign, or a figure whose measure word follows; none begins with what closes. */
const STAYS_WHOLE = /[\p{Ps}\p{Pi}\d]\n|\n[^\p{L}\p{N}\p{Ps}\p{Pi}]/u

/**
 * The words of a text between which a line may end, as they were printed, else as this browser knows them; undefined
 * where it knows none. `怎么“抠”出126个` is 怎么, “抠”, 出 and 126个.
 */
export function wordsOf(text: string): PlacedWord[] | undefined {
  let at = 0
  return (printed.get(text) ?? knownWords(text))?.map((word) => {
    const placed = { word, at }
    at += word.length
    return placed
  })
}

function knownWords(text: string): string[] | undefined {
  if (segmenter === undefined) return undefined
  const words: string[] = []
  for (const { segment } of segmenter.segment(text)) {
    const last = words.at(-1)
    if (last !== undefined && STAYS_WHOLE.test(`${last}\n${segment}`))
      words[words.length - 1] = last + segment
    else words.push(segment)
  }
  return words
}
