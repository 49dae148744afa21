import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseIssueText } from '#issue/parse-issue-text.ts'
import type { Issue } from '#issue/schema.ts'

/** Every issue of the papers under a folder, in the order of their paths; none where the folder is missing. */
export function sampleIssues(folder: string): Issue[] {
  if (!existsSync(folder)) return []
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('issue.json'),
  )
  return files.toSorted().flatMap((file) => {
    const parsed = parseIssueText(readFileSync(join(folder, file), 'utf8'))
    return parsed.ok ? [parsed.issue] : []
  })
}

/** The grammars of the benches know two languages; whatever is not the one is the other. */
export function benchLanguage({ language }: Issue): 'zh-Hans' | 'en' {
  return language.startsWith('zh') ? 'zh-Hans' : 'en'
}
