/**
 * The ideograph that each sign of "CJK Radicals Supplement" looks like, where it looks like one.
 * After EquivalentUnifiedIdeograph of the Unicode Character Database.
 */
const SUPPLEMENT: Readonly<Record<string, string>> = {
  '⺁': '厂',
  '⺃': '乚',
  '⺄': '乙',
  '⺅': '亻',
  '⺆': '冂',
  '⺇': '几',
  '⺈': '𠂊',
  '⺉': '刂',
  '⺊': '卜',
  '⺋': '㔾',
  '⺌': '小',
  '⺍': '小',
  '⺎': '兀',
  '⺏': '尣',
  '⺐': '尢',
  '⺒': '巳',
  '⺓': '幺',
  '⺔': '彑',
  '⺕': '彐',
  '⺖': '忄',
  '⺗': '㣺',
  '⺘': '扌',
  '⺙': '攵',
  '⺛': '旡',
  '⺜': '日',
  '⺝': '月',
  '⺞': '歺',
  '⺟': '母',
  '⺠': '民',
  '⺡': '氵',
  '⺢': '氺',
  '⺣': '灬',
  '⺤': '爫',
  '⺥': '爫',
  '⺦': '丬',
  '⺨': '犭',
  '⺩': '王',
  '⺪': '疋',
  '⺫': '罒',
  '⺬': '示',
  '⺭': '礻',
  '⺮': '竹',
  '⺯': '糹',
  '⺰': '纟',
  '⺱': '罓',
  '⺲': '罒',
  '⺳': '网',
  '⺴': '网',
  '⺵': '网',
  '⺶': '羊',
  '⺷': '羊',
  '⺸': '羊',
  '⺹': '耂',
  '⺻': '聿',
  '⺼': '肉',
  '⺽': '臼',
  '⺾': '艹',
  '⺿': '艹',
  '⻀': '艹',
  '⻁': '虎',
  '⻂': '衤',
  '⻃': '覀',
  '⻄': '西',
  '⻅': '见',
  '⻆': '角',
  '⻇': '角',
  '⻈': '讠',
  '⻉': '贝',
  '⻊': '足',
  '⻋': '车',
  '⻌': '辶',
  '⻍': '辶',
  '⻎': '辶',
  '⻏': '阝',
  '⻐': '钅',
  '⻑': '長',
  '⻒': '镸',
  '⻓': '长',
  '⻔': '门',
  '⻕': '阜',
  '⻖': '阝',
  '⻗': '雨',
  '⻘': '青',
  '⻙': '韦',
  '⻚': '页',
  '⻛': '风',
  '⻜': '飞',
  '⻝': '食',
  '⻞': '食',
  '⻟': '飠',
  '⻠': '饣',
  '⻡': '首',
  '⻢': '马',
  '⻣': '骨',
  '⻤': '鬼',
  '⻥': '鱼',
  '⻦': '鸟',
  '⻧': '卤',
  '⻨': '麦',
  '⻩': '黄',
  '⻪': '黾',
  '⻫': '斉',
  '⻬': '齐',
  '⻭': '歯',
  '⻮': '齿',
  '⻯': '竜',
  '⻰': '龙',
  '⻱': '龜',
  '⻲': '亀',
  '⻳': '龟',
}

/** Radicals whose ideograph has another form in simplified text. */
const SIMPLIFIED: Readonly<Record<string, string>> = { '⼾': '户', '⿈': '黄' }

/** True for text with ideographs that only simplified writing has. */
export function isSimplified(texts: readonly { text: string }[]): boolean {
  let seen = 0
  for (const { text } of texts) {
    if (/[们这个国为会来时说发对东见车门问设华业产员实现从进还]/u.test(text)) seen += 1
    if (seen > 4) return true
  }
  return false
}

/**
 * Ideographs where a font gave radicals or the forms of vertical lines.
 *
 * > | ⽇ 报 ⻋ ︵ ﬁ: glyphs that two code points share come out of many PDFs as the wrong one of them.
 * > | ﻣﻴﻨﺎء: letters of Arabic and Hebrew come out in the forms that they have in their word.
 */
export function unifyRadicals(text: string, simplified: boolean): string {
  if (!/[\u2E80-\u2FDF\uFB00-\uFB06\uFB1D-\uFDFF\uFE10-\uFE19\uFE30-\uFE48\uFE70-\uFEFC]/u.test(text))
    return text
  return text
    .replace(/[\uFB1D-\uFD3D\uFD50-\uFDFF\uFE70-\uFEFC]/gu, (sign) => sign.normalize('NFKC'))
    .replace(/[\u2E80-\u2EFF]/gu, (sign) => SUPPLEMENT[sign] ?? sign)
    .replace(/[\u2F00-\u2FDF\uFB00-\uFB06]/gu, (sign) =>
      simplified ? (SIMPLIFIED[sign] ?? sign.normalize('NFKC')) : sign.normalize('NFKC'),
    )
    .replace(/[\uFE10-\uFE19\uFE30-\uFE48]/gu, upright)
}

/** The forms of brackets and stops for vertical lines, as the forms that text is written with. */
function upright(sign: string): string {
  const plain = sign.normalize('NFKC')
  const wide: Record<string, string> = {
    '(': '（',
    ')': '）',
    ',': '，',
    ':': '：',
    ';': '；',
    '!': '！',
    '?': '？',
    '{': '｛',
    '}': '｝',
    '[': '［',
    ']': '］',
    _: '＿',
    '...': '…',
    '..': '‥',
  }
  return wide[plain] ?? plain
}
