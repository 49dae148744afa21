/**
 * Small lines that say what stands around them.
 *
 * > | （未完待续）    （连载之十二）    编者按：……    导读    INSIDE    广告    ————    3
 *     ^^^^^^^^^^
 */
const SERIAL =
  /^[（(【\[—\s]{0,4}(?:未完待[续續]|待[续續]|连载(?:之?[一二三四五六七八九十百\d]{1,4}|[（(]?[一二三四五六七八九十百\d]{1,4}[)）]?)?|連載.{0,6}|to be continued|To be continued|第[一二三四五六七八九十百\d]{1,4}[回章])[）)】\]—\s]{0,4}$/u
const SERIAL_END =
  /(?:[（(【\[]|——)\s*(?:未完待[续續]|待[续續]|连载(?:之[一二三四五六七八九十百\d]{1,4}|[一二三四五六七八九十百\d]{0,4})|連載.{0,6}|[Tt]o be continued)\s*[）)】\]]?$/u

/** The serial label that a line is. */
export function isSerialLabel(line: string): boolean {
  return line.length <= 24 && SERIAL.test(line)
}

/** Where the serial label at the end of a text begins, or -1. */
export function serialLabelAt(text: string): number {
  const offset = Math.max(0, text.length - 24)
  const match = SERIAL_END.exec(text.slice(offset))
  return match && offset + match.index > 0 ? offset + match.index : -1
}

/** > | （完）: how agencies close a report. */
export function isEndMark(line: string): boolean {
  return /^[（(【]\s*(?:全文)?(?:完|终|終|END)\s*[）)】]$/iu.test(line.slice(0, 12))
}

/** > | 联系电话：9900-1234567    地址：文庙街66号    2030年11月5日: lines of a notice, never headlines. */
export function isParticular(line: string): boolean {
  return (
    line.length <= 80 &&
    (/^[\p{Script=Han}\s]{0,6}(?:电话|電話|地址|时间|時間|地点|地點|邮编|邮箱|联系人|聯絡人|传真|网址|票价|热线|咨询|報名|报名|QQ|微信)[^：:]{0,4}[：:]/u.test(
      line,
    ) ||
      // > | Front Street: where a letter comes from
      /^(?:\d{1,5} )?(?:\p{Lu}[\p{L}’'.]+ ){1,2}(?:Street|St\.|Road|Rd\.|Lane|Avenue|Ave\.|Hill|Drive|Court|Square|Place|Terrace)$/u.test(
        line,
      ) ||
      /^(?:Tel|Phone|Address|Call|Hours|Email|E-mail|Tickets?)\b\s*[:.]/u.test(line) ||
      /^(?:[\d０-９]{4}|[〇○零一二三四五六七八九]{4})\s*年\s*[\d０-９一二三四五六七八九十]{1,3}\s*月\s*[\d０-９一二三四五六七八九十]{1,3}\s*日$/u.test(
        line,
      ) ||
      // The sender of a notice with its date: 自来水公司　2030年4月21日
      /^[\p{Script=Han}（）()·、]{4,30}[\s　]+[\d０-９]{4}年[\d０-９]{1,2}月[\d０-９]{1,2}日$/u.test(line))
  )
}

const NOTE =
  /^[【［\[（(■◆●]?\s*(?:编者(?:按|的话)|編者按|编后(?:语|话)?|開欄的話|开栏(?:的话|语)|前情提要|内容提要|Editor['’]s note|EDITOR['’]S NOTE)\s*(?:[：:】］\])）]|$|\s)/iu

/** True for an editor's note, its label included. */
export function isNote(text: string): boolean {
  return NOTE.test(text.slice(0, 30))
}

/** Titles of the box that tells what stands on other pages. */
const TEASER_BOX =
  /^[【\[■◆●▶\s]{0,3}(?:(?:今日|本期|要闻|新闻|版面|内页|精彩|重点)?[导導][\s　]{0,3}[读讀读]|(?:今日|本期)?(?:看点|看點|导航)|内容导航|INSIDE|Inside(?:\s+today)?|In this issue|IN THIS ISSUE|Index|INDEX|Today['’]s pages)[】\]：:\s]{0,3}$/u
export function isTeaserTitle(line: string): boolean {
  return line.length <= 16 && TEASER_BOX.test(line)
}

const ADVERTISING =
  /^[【\[（(·—\s]{0,3}(?:广\s*告|廣\s*告|公益广告|ADVERTISEMENTS?|Advertisements?|PAID NOTICE)[】\]）)·—\s]{0,3}$/u
export function isAdvertisingLabel(line: string): boolean {
  return line.length <= 20 && ADVERTISING.test(line)
}

/** True for a label that says what stands under it, also with its signs set apart: > | 导　读 */
export function isLabel(line: string): boolean {
  const closed = /\p{Script=Han}/u.test(line.slice(0, 24)) ? line.slice(0, 24).replace(/[\s　]+/gu, '') : line
  return line.length <= 24 && (isTeaserTitle(closed) || isAdvertisingLabel(closed))
}

/**
 * True for a line of rules, dots or stars: nothing to read. Signs that a sentence ends with are its rest: `%。`; U+FFFD
 * stands for letters that were lost.
 */
export function isRule(line: string): boolean {
  if (line.length > 400 || line === '.' || !/^[\p{P}\p{S}\s]+$/u.test(line)) return false
  return !/[“”‘’《》「」（）()。，、；：！？!?,;:%％‰℃°$￥€\uFFFD]/u.test(line)
}

/** > | □社论    相关链接    【记者手记】    NATION: the name of a column, printed over its headline. */
const COLUMN_NAME =
  /^(?:社论|社論|社评|社評|短评|短評|时评|時評|评论|評論|言论|言論|特稿|专访|專訪|特写|特寫|(?:记者|編輯|编辑|采访)?手[记記]|记者(?:观察|调查|走基层)|(?:新闻|相关|相關|背景)?[链鏈]接|(?:新闻|新聞)背景|(?:图片|圖片)新[闻聞]|简讯|簡訊|短讯|快讯|要闻(?:速览|简报)?|人物|深度|聚焦|关注|關注|调查|連載|连载|民生(?:短讯)?|评弹|随笔|散文|诗歌|小说|杂文)$/u
export function isColumnName(line: string): boolean {
  if (line.length > 24) return false
  const bare = line.replace(/^[□■◆●▲★◎○▶·【\[〔\s]+|[】\]〕\s]+$/gu, '')
  return (
    COLUMN_NAME.test(bare) ||
    /^[【\[〔].{1,16}[】\]〕]$|^[◆■●▶★◎□]\s*\S.{1,14}$/u.test(line) ||
    /^(?:nation|world|local|state|region|sports|business|arts|opinion|editorials?|letters?(?: to the editor)?|briefs|in brief|corrections?|clarification|obituar(?:y|ies)|births(?: and (?:anniversaries|deaths))?|deaths|weddings|marriages|anniversaries|classifieds?|commentary|analysis|book review)$/iu.test(
      line,
    )
  )
}

const NOTICE =
  /公告|公示|声明|聲明|启事|啟事|通告|讣告|訃告|遗失|遺失|挂失|招领|招領|招标|招標|拍卖|拍賣|征集|注销|更正|致歉|鸣谢|鳴謝|寻人|尋人|\b(?:public notice|legal notice|notices?|in memoriam|corrections?|clarifications?)\b/iu
/** > | 小额招聘    房屋租售    Help wanted: the headings of small advertisements. */
const SMALL_ADS =
  /招聘|诚聘|誠聘|招租|租售|出租|出售|转让|轉讓|求购|求購|征婚|领养|領養|\b(?:for sale|for rent|help wanted|classifieds?|situations wanted)\b/iu
const EDITORIAL =
  /^(?:今日|本报|本報|每日|\p{Script=Han}{2})?(?:社论|社論|社评|社評|短评|短評|时评|時評|快评|評論|评论|本报评论员|编辑部文章)(?:[：:|｜\s】\]]|$)|^(?:editorial|our view|opinion)(?:[:|\s\]]|$)|本报评论员|本報評論員/iu
/** > | （作者系本报特约评论员）: under a piece of opinion. */
const COMMENTATOR = /^[（(]作者[系为為是]?[^（()）]{0,24}(?:评论员|評論員)[^（()）]{0,24}[)）]$/u
/** > | 广告·公告    Classifieds: a page that holds nothing else. */
const NOTICE_PAGE = /广告|廣告|公告|分类|分類|classifieds|notices/iu

/** True for the line under a piece that calls its author a commentator of the paper. */
export function isCommentatorLine(text: string): boolean {
  return text.length <= 60 && COMMENTATOR.test(text)
}

/** True for a section of advertisements and notices. */
export function isNoticePage(section: string): boolean {
  return NOTICE_PAGE.test(section)
}

/** The kind of piece that a heading names, if it does; a report about notices has a dateline and is none. */
export function kindSaid(heading: string): 'notice' | 'editorial' | 'advertisement' | undefined {
  if (heading.length > 40) return undefined
  if (EDITORIAL.test(heading)) return 'editorial'
  return NOTICE.test(heading) ? 'notice' : SMALL_ADS.test(heading) ? 'advertisement' : undefined
}
