/**
 * A line that a crawler wrote over a story or a page: what it is, and its value.
 *
 * > | 标题：新桥今日通车    Title: Council votes    版次：第03版：要闻    date: 2031-04-17    url: https://…
 *          ^^^^^^^^^^^^           ^^^^^^^^^^^^^
 */
export type HeaderLine = { name: HeaderName; start: number }

export type HeaderName =
  | 'kicker'
  | 'headline'
  | 'deck'
  | 'byline'
  | 'content' // what follows is the text
  | 'paper'
  | 'date'
  | 'page'
  | 'section'
  | 'other' // of the crawler's own: addresses, numbers, times

const LIMIT = 400

const KEYS: [HeaderName, RegExp][] = [
  ['kicker', /^(?:引题|引題|肩题|肩題|眉题|kicker|overline|pretitle)$/iu],
  ['headline', /^(?:标题|標題|主标题|主題|题目|題目|正题|title|headline|head)$/iu],
  ['deck', /^(?:副题|副題|副标题|副標題|subtitle|sub-?headline|deck|dek)$/iu],
  ['byline', /^(?:作者|记者|記者|author|authors|by|byline|reporter)$/iu],
  ['content', /^(?:正文|内容|內容|全文|content|body|text)$/iu],
  ['paper', /^(?:报纸|報紙|报名|报刊|媒体|来源|來源|source|paper|newspaper|publication|outlet)$/iu],
  [
    'date',
    /^(?:日期|出版日期|发布日期|發佈日期|时间|发布时间|發佈時間|date|published|pub_?date|publish(?:ed)?[_ ]?(?:at|date|time))$/iu,
  ],
  ['page', /^(?:版次|版面|版号|版|第几版|page|page[_ ]?(?:no|num|number|label))$/iu],
  ['section', /^(?:栏目|欄目|版名|section|category)$/iu],
  [
    'other',
    /^(?:网址|網址|链接|鏈接|url|link|permalink|id|uuid|guid|编号|爬取时间|抓取时间|crawled?(?:[_ ]?(?:at|time|date))?|fetched(?:[_ ]?at)?|keywords?|关键词|tags?|标签|lang(?:uage)?|encoding|layout)$/iu,
  ],
]

/** Reads a line as one of a crawler's headers; undefined where its key says nothing of a newspaper. */
export function readHeaderLine(line: string): HeaderLine | undefined {
  if (line.length > LIMIT) return undefined
  const match = /^["']?(?<key>[\p{L}_ -]{1,20})["']?\s{0,4}[:：]\s{0,4}/u.exec(line)
  const key = match?.groups?.['key']?.trim()
  const found = key === undefined ? undefined : KEYS.find(([, form]) => form.test(key))
  return match && found ? { name: found[0], start: match[0].length } : undefined
}
