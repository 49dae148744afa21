/**
 * Lines of a nameplate block that are one field each.
 *
 * > | 中共青河市委机关报    青河日报社出版    主办：青河日报社    青河新闻网    PUBLISHED BY HARBOR PRESS
 *     ^^^^^^^^^^^^^^^^
 */
export type MastheadLine = {
  name: 'organ' | 'publisher' | 'website' | 'other'
  value: { start: number; end: number }
}

const LIMIT = 50

const FORMS: [MastheadLine['name'], RegExp][] = [
  ['organ', /^(?<v>[^\s。，]{2,24}(?:机关报|機關報))$/u],
  ['publisher', /^(?<v>[^\s。，：:]{2,20}(?:社|集团|集團|公司|出版社))\s*(?:编辑)?出版(?:发行)?$/u],
  [
    'publisher',
    /^(?:出版(?:单位|者)?|主办(?:单位)?|主辦|編輯出版|编辑出版)[\s：:]+(?<v>[^\s。，：:]{2,24})$/u,
  ],
  ['organ', /^(?<v>[^\s。，：:]{2,24}(?:主管主办|主管、主办|主管　主办|主管|主办|主辦))$/u],
  ['organ', /^(?:主管(?:主办)?(?:单位)?|主管、主办)[\s：:]+(?<v>[^\s。，：:]{2,24})$/u],
  ['publisher', /^(?:Published|PUBLISHED)\s+(?:weekly\s+|daily\s+)?(?:by|BY)\s+(?<v>[A-Z].{2,40})$/u],
  ['website', /^(?<v>(?:The\s+)?[A-Z][A-Za-z]+(?:\s[A-Z][A-Za-z]+){0,2}\s+[Oo]nline)$/u],
  ['website', /^(?:[◆●■▶\s]{0,2})(?<v>[\p{Script=Han}A-Za-z]{2,10}[网網])$/u],
  ['other', /^[^。，]{0,20}(?:扫[一码描]|二维码|微信公众号|官方微[信博]|客户端|客戶端)[^。，]{0,12}$/u],
]

export function readMastheadLine(line: string): MastheadLine | undefined {
  if (line.length > LIMIT) return undefined
  for (const [name, form] of FORMS) {
    const value = form.exec(line)?.groups?.['v']
    if (value !== undefined) {
      const start = line.indexOf(value)
      return { name, value: { start, end: start + value.length } }
    }
    if (name === 'other' && form.test(line)) return { name, value: { start: 0, end: line.length } }
  }
  return undefined
}

const SECTIONS = new Set(
  (
    '要闻 要聞 头版 时政 時政 政务 经济 經濟 社会 社會 文化 体育 體育 副刊 国际 國際 国内 國內 综合 綜合 民生 科教 教育 健康 广告 公告 理论 评论 評論 言论 专题 专版 生活 财经 財經 娱乐 娛樂 本地 地方 农业 法治 旅游 读书 天下 文娱 新闻 县区 区县 城事 都市 本市 两岸 兩岸 港闻 港聞 焦点 焦點 特刊 观察 深度 视界 影像 图片新闻 综合新闻 本地新闻 国际新闻 国内新闻 社会新闻 文化副刊 人文 科技 能源 三农 军事 党建 分类广告 公益广告 ' +
    'News Local Sports Opinion Business World Nation Arts Classifieds Community Features Obituaries Weather Life Living Letters Listings Town City County Region Politics Metro Front Culture Travel Health Education Science Food Home'
  ).split(' '),
)

/** True for a section's name as folios print it: `要闻`, `经济·民生`, `SPORTS`. */
export function isSectionName(text: string): boolean {
  if (text.length > 14) return false
  const first = text.split(/[·・/&\s]/u)[0] ?? ''
  return (
    SECTIONS.has(text) ||
    SECTIONS.has(first) ||
    (/^[A-Z]+$/u.test(text) && SECTIONS.has(text.charAt(0) + text.slice(1).toLowerCase()))
  )
}
