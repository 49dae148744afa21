import type { PageEvidence } from '../geometry/line-evidence.ts'
import type { Line } from './read-lines.ts'
import type { Standing } from './unwrap.ts'

/** Puts lines together that their setting shows to be one paragraph; what is a unit by its words stays alone. */
export function paragraphsBy(
  evidence: PageEvidence,
  lines: readonly Line[],
  standing: (text: string) => Standing,
): Line[][] {
  const groups: Line[][] = []
  let paragraph: number | undefined
  let open = false
  for (const line of lines) {
    const here = evidence.get(line.start)?.paragraph
    const begins = here === undefined || here !== paragraph
    const stands = standing(line.text)
    // Amid a paragraph a line may hold nothing but names, by chance.
    const alone: boolean = stands === 'alone' || (stands === 'alone-unless-amid' && (begins || !open))
    const last = groups.at(-1)
    if (last && open && !begins && !alone) last.push(line)
    else groups.push([line])
    open = !alone
    paragraph = here
  }
  return groups
}
