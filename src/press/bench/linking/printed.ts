import type { Chance } from '#press/bench/linking/chance.ts'
import type { WholeStory } from '#press/bench/linking/text.ts'
import type { Jump } from '#issue/schema.ts'

const HAN = '〇一二三四五六七八九十'

/** A mark in one of the ways papers print it; both ends of a story tend to be printed alike. */
export type MarkStyle = 'plain' | 'bracket' | 'word'

/** The mark at the end of a head: `■下转第3版`, `（下转第三版）`, `See BUDGET, Page 3`. */
export function forwardMark(story: WholeStory, page: string, style: MarkStyle, by: Chance): Jump {
  if (story.language === 'en') {
    if (style === 'word')
      return { page, mark: by.one([`See ${story.jumpWord}, ${onPage(page)}`, `${story.jumpWord}, ${page}`]) }
    const mark = by.one([`Continued on ${onPage(page)}`, `Turn to ${onPage(page)}`, `See ${onPage(page)}`])
    return { page, mark: style === 'bracket' ? `(${mark})` : mark }
  }
  const number = hanLabel(page, by)
  const mark = by.one([`下转第${number}版`, `下转${number}版`, `转第${number}版`])
  return {
    page: by.is(0.8) ? page : `第${number}版`,
    mark: style === 'bracket' ? `（${mark}）` : by.one(['■', '▶', '']) + mark,
  }
}

/** The mark at the beginning of a tail: `■上接第1版`, `BUDGET, From A1`. */
export function backMark(story: WholeStory, page: string, style: MarkStyle, by: Chance): Jump {
  if (story.language === 'en') {
    if (style === 'word')
      return {
        page,
        mark: by.one([
          `${story.jumpWord}, From ${page}`,
          `${story.jumpWord}: Continued from ${onPage(page)}`,
        ]),
      }
    const mark = by.one([`Continued from ${onPage(page)}`, `From ${onPage(page)}`])
    return { page, mark: style === 'bracket' ? `(${mark})` : mark }
  }
  const number = hanLabel(page, by)
  const mark = by.one([`上接第${number}版`, `上接${number}版`, `紧接第${number}版`])
  return {
    page: by.is(0.8) ? page : `第${number}版`,
    mark: style === 'bracket' ? `（${mark}）` : by.one(['■', '▶', '']) + mark,
  }
}

/** A reference to another article, which is no continuation: `讲话全文见第二版`. */
export function referenceMark(language: WholeStory['language'], page: string, by: Chance): Jump {
  if (language === 'en')
    return {
      page,
      mark: by.one([`Editorial, ${page}`, `More on ${onPage(page)}`, `Full text, ${onPage(page)}`]),
    }
  return {
    page,
    mark: by.one([`全文见第${page}版`, `详见第${hanLabel(page, by)}版`, `相关报道见第${page}版`]),
  }
}

function onPage(page: string): string {
  return /^\d/u.test(page) ? `Page ${page}` : page
}

function hanLabel(page: string, by: Chance): string {
  const number = Number(page)
  if (Number.isNaN(number) || by.is(0.6)) return page
  return number <= 10 ? HAN.charAt(number) : `十${HAN.charAt(number - 10)}`
}
