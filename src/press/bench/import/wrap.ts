import type { Chance } from '#press/bench/linking/chance.ts'
import type { Language } from '#press/bench/import/stories.ts'
import type { TrueLine } from '#press/bench/import/true-page.ts'

/** The lines as a column breaks them, each with what was true of the paragraph. */
export function wrapLines(lines: readonly TrueLine[], language: Language, by: Chance): TrueLine[] {
  const width = language === 'en' ? by.between(34, 48) : by.between(14, 24)
  return lines.flatMap((line) => {
    if (line.role !== 'body' && line.role !== 'duplicate') return [line]
    const parts = language === 'en' ? wordsInto(line.text, width) : signsInto(line.text, width)
    return parts.map((text, at) => ({ ...line, text, gap: at === 0 ? line.gap : 0 }))
  })
}

function wordsInto(text: string, width: number): string[] {
  const parts: string[] = []
  for (const word of text.split(' ')) {
    const last = parts.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= width)
      parts[parts.length - 1] = `${last} ${word}`
    else parts.push(word)
  }
  return parts
}

/** No line begins with a sign that closes. */
function signsInto(text: string, width: number): string[] {
  const parts: string[] = []
  let from = 0
  while (from < text.length) {
    let to = Math.min(text.length, from + width)
    while (to < text.length && /[，。、；：！？”’）》]/u.test(text.charAt(to))) to += 1
    parts.push(text.slice(from, to))
    from = to
  }
  return parts
}
