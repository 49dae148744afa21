import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseIssueText } from '#issue/parse-issue-text.ts'
import { blockText } from '#issue/plain-text.ts'
import type { Article, Issue } from '#issue/schema.ts'
import type { WholeStory } from '#press/bench/linking/text.ts'

const LEAST_PARAGRAPHS = 4

/** The longer uncut stories of the papers under a folder, to be cut anew; none where the folder is missing. */
export function sampleTexts(folder: string): WholeStory[] {
  if (!existsSync(folder)) return []
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('issue.json'),
  )
  return files.toSorted().flatMap((file) => {
    const parsed = parseIssueText(readFileSync(join(folder, file), 'utf8'))
    return parsed.ok ? storiesOf(parsed.issue) : []
  })
}

function storiesOf(issue: Issue): WholeStory[] {
  const language = issue.language.startsWith('zh') ? 'zh-Hans' : 'en'
  return issue.pages
    .flatMap(({ articles }) => articles)
    .filter((article) => article.continuesOn === undefined && article.continuedFrom === undefined)
    .flatMap((article) => wholeStory(article, language))
}

function wholeStory(article: Article, language: WholeStory['language']): WholeStory[] {
  const paragraphs = article.body.filter(({ type }) => type === 'paragraph').map(blockText)
  const { headline, byline = [] } = article
  if (headline === undefined || paragraphs.length < LEAST_PARAGRAPHS) return []
  const [first = headline] = headline.split(/[\s，、：:　]/u)
  const shortHeadline = language === 'en' ? headline.split(' ').slice(0, 3).join(' ') : first
  const dateline = article.dateline?.text ?? (language === 'en' ? 'HERE —' : '本报讯')
  const longest = headline.split(' ').toSorted((a, b) => b.length - a.length)[0] ?? headline
  return [
    { language, headline, shortHeadline, jumpWord: longest.toUpperCase(), dateline, byline, paragraphs },
  ]
}
