import { blockText, inlineText } from '#issue/plain-text.ts'
import type { Article, Issue } from '#issue/schema.ts'
import { benchLanguage, sampleIssues } from '#press/bench/sample-issues.ts'
import type { Chance } from '#press/bench/linking/chance.ts'
import { chineseStory } from '#press/bench/linking/chinese.ts'
import { englishStory } from '#press/bench/linking/english.ts'

export type Language = 'zh-Hans' | 'en'

/** A story as a page would print it, before it is set. */
export type PrintedStory = {
  language: Language
  headline: string
  kicker?: string
  deck?: string
  byline: string[]
  dateline?: string
  body: { kind: 'paragraph' | 'subheading'; text: string }[]
  photos: { caption: string; credit: string }[]
}

/** Every whole story of two paragraphs or more in the papers under a folder; none where the folder is missing. */
export function sampleStories(folder: string): PrintedStory[] {
  return sampleIssues(folder).flatMap(storiesOf)
}

function storiesOf(issue: Issue): PrintedStory[] {
  const language = benchLanguage(issue)
  return issue.pages.flatMap(({ articles }) => articles).flatMap((article) => printed(article, language))
}

function printed(article: Article, language: Language): PrintedStory[] {
  const { headline, kicker, deck, byline = [], dateline, body, photos = [] } = article
  const texts = body.flatMap(({ type }) => (type === 'paragraph' || type === 'subheading' ? [type] : []))
  const whole = article.continuesOn === undefined && article.continuedFrom === undefined
  if (headline === undefined || !whole || texts.length < 2 || texts.length < body.length) return []
  if (texts[0] !== 'paragraph' || texts.at(-1) !== 'paragraph') return []
  return [
    {
      language,
      headline,
      ...(kicker !== undefined && { kicker }),
      ...(deck !== undefined && { deck }),
      byline,
      ...(dateline !== undefined && { dateline: dateline.text }),
      body: body.map((block) => ({
        kind: block.type === 'subheading' ? 'subheading' : 'paragraph',
        text: blockText(block),
      })),
      photos: photos.flatMap(({ caption, credit }) =>
        caption !== undefined && credit !== undefined
          ? [{ caption: inlineText(caption), credit: credit.text }]
          : [],
      ),
    },
  ]
}

const DECKS_ZH = ['投入资金逾千万元', '下一步将继续加大力度', '涉及多个乡镇', '年底前全部完成'] as const
const DECKS_EN = [
  'Vote comes after months of talks; work could begin by fall',
  'Neighbors say they were never asked; officials promise a hearing',
  'Cost has doubled since the first estimate two years ago',
] as const

/** A story of the grammar, with pictures and heads as pages print them. */
export function inventedStory(language: Language, by: Chance): PrintedStory {
  const { headline, jumpWord, byline, dateline, paragraphs } = (
    language === 'en' ? englishStory : chineseStory
  )(by)
  const short = [...new Set(paragraphs)].slice(0, by.between(2, 8))
  const photos = Array.from({ length: by.is(0.35) ? by.between(1, 2) : 0 }, () =>
    pictureOf(short, language, by),
  )
  const kicker = language === 'en' ? `The ${jumpWord.toLowerCase()}` : `${jumpWord}一线`
  return {
    language,
    headline,
    kicker,
    deck: language === 'en' ? by.one(DECKS_EN) : by.one(DECKS_ZH),
    byline,
    dateline,
    body: short.map((text) => ({ kind: 'paragraph', text })),
    photos,
  }
}

/** A caption of the story's own words, with who took the picture. */
function pictureOf(
  paragraphs: readonly string[],
  language: Language,
  by: Chance,
): PrintedStory['photos'][number] {
  const text = paragraphs[by.between(0, paragraphs.length - 1)] ?? ''
  if (language === 'en') {
    const [sentence = text] = text.replaceAll(/[“”]/gu, '').split('. ')
    const name = englishStory(by).byline[0] ?? 'Ann Lee'
    return { caption: `${sentence.replace(/\.$/u, '').slice(0, 150)}.`, credit: `Photo by ${name}` }
  }
  const clause = text.replaceAll(/[“”]/gu, '').split(/[。！？]/u)[0] ?? text
  const caption = `${by.is(0.5) ? '图为' : ''}${clause.slice(0, 60)}。`
  return { caption, credit: `本报记者 ${chineseStory(by).byline[0] ?? '林安'} 摄` }
}
