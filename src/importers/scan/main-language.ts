import { languageOf } from '../plain-text/language.ts'
import type { ScanPage } from './scan-page.ts'
import type { ScanStory } from './scan-issue.ts'

/**
 * The language of an issue as BCP 47: the one that most text of its stories is said to be in, where a story that is said
 * to be in none counts for the one that the source names; `zh` alone, or nothing, is told from the characters.
 */
export function mainLanguage(
  stories: readonly ScanStory[],
  pages: readonly Pick<ScanPage, 'transcript'>[],
  named?: string,
): string {
  const amounts = new Map<string, number>()
  for (const { language = named, parts } of stories) {
    if (language === undefined) continue
    const lines = parts.flatMap(({ stretches }) => stretches.flatMap((stretch) => stretch.lines))
    const amount = lines.reduce((sum, { start, end }) => sum + end - start, 0)
    amounts.set(language, (amounts.get(language) ?? 0) + amount)
  }
  const [most] = [...amounts].toSorted((a, b) => b[1] - a[1])
  const said = most?.[0] ?? named
  if (said !== undefined && said !== 'zh') return said
  return languageOf(pages.map(({ transcript }) => transcript.slice(0, 5000)).join('\n'))
}
