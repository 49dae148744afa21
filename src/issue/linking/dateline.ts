import type { Article } from '#issue/schema.ts'

/** Whether the piece opens as a report does: lifted out as a field, or still in its first paragraph. */
export function hasDateline(article: Article, beginning: string): boolean {
  return article.dateline !== undefined || DATELINE.test(beginning.slice(0, 90))
}

/** Chinese: an agency or the paper itself, a short way to 电 or 讯. Western: a place in capitals, up to a dash. */
const DATELINE =
  /^(?:[(（【■□◆●]?\s*(?:本报|本報|本刊|本网|本社|[\p{Script=Han}]{1,4}社|中新网|央视)[^，。,；]{0,24}?[电電讯訊](?![\p{Script=Han}])|(?:据|據)[^，。]{1,10}[电電](?![\p{Script=Han}])|\p{Lu}[\p{Lu} .'’-]{2,30}(?:,[^—–]{0,40})?\s*(?:\([^)]{1,30}\))?\s*(?:—|–|--|-\s))/u
