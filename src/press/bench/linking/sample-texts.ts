import { blockText } from '#issue/plain-text.ts'
import type { Article, Issue } from '#issue/schema.ts'
import { benchLanguage, sampleIssues } from '#press/bench/sample-issues.ts'
import type { WholeStory } from '#press/bench/linking/text.ts'

const LEAST_PARAGRAPHS = 4

/** The longer uncut stories of the papers under a folder, to be cut anew; none where the folder is missing. */
export function sampleTexts(folder: string): WholeStory[] {
  return sampleIssues(folder).flatMap(storiesOf)
}

function storiesOf(issue: Issue): WholeStory[] {
  const language = benchLanguage(issue)
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
