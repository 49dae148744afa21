import type { FirstWords } from '#messages/first-words.ts'
import { readableLabel } from '#messages/page-name.ts'

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六']

const PLACES = {
  top: { whole: '上方', left: '左上方', middle: '上方正中', right: '右上方' },
  middle: { whole: '中部', left: '左侧', middle: '正中', right: '右侧' },
  bottom: { whole: '下方', left: '左下方', middle: '下方正中', right: '右下方' },
}

/** 简体中文 */
export const zhHans: FirstWords = {
  tag: 'zh-Hans',
  app: {
    name: '接读',
    tagline: '顺着“下转”读下去',
    skipToText: '跳到正文',
  },
  date: {
    long: longDate,
    weekday: (date) => `星期${WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()]}`,
  },
  page: {
    name: pageName,
    list: '版面',
    previous: '上一版',
    next: '下一版',
    first: '已是第一版',
    last: '已是最后一版',
    editors: (names) => `本版责编：${names.join(' ')}`,
    count: (pages) => `今日${pages}版`,
    leftOut: (items) => `未显示 ${items} 项`,
    leftOutWhy: '这些内容在文件里已经损坏，其余照常显示。',
    empty: '本版没有可显示的内容。',
    pictureOnly: '这一版是图片，没有文字。',
    absent: (label) => `${pageName(label)}不在本期文件中`,
    path: (title, labels) => `${title}${labels.map(pageName).join(' → ')}`,
    paths: (said) => `转版：${said.join('；')}`,
    turned: (label, section) => `${pageName(label)}${section ? `，${section}` : ''}`,
    standing: (label, { isLead, down, across }) =>
      `${isLead ? '头条，' : ''}${pageName(label)}${PLACES[down][across]}`,
  },
  issue: {
    number: (number) => (/^\d+$/u.test(number) ? `第${number}期` : number),
    contents: '目录',
    cn: (number) => `国内统一连续出版物号 ${number}`,
    postalCode: (code) => `邮发代号 ${code}`,
    calendar: '往期日历',
  },
  photo: { missing: '照片未随文提供' },
  jump: {
    forward: (label) => `下转${pageName(label)}`,
    back: (label) => `上接${pageName(label)}`,
    readHere: '就地展开',
    foldAway: '收起',
    wholeStory: '读全文',
    backTo: (label) => `返回${pageName(label)}`,
    backToStory: (name) => (name === '' ? '返回全文' : `返回《${name}》`),
    backToContents: '返回目录',
    backToSearch: '返回搜索',
    wayBack: '来路',
    noHeadline: '（无标题）',
    restOf: (title) => `${title}的后文`,
    toPage: (label) => `去${pageName(label)}看看`,
    rest: (paragraphs, minutes) => `还有 ${paragraphs} 段，约 ${minutes} 分钟`,
    probable: '可能是这一篇',
    ambiguous: '可能接在下面某一篇：',
    pageAbsent: (label) => `${pageName(label)}不在本期文件中`,
    noCandidate: (label) => `在${pageName(label)}没有找到接续的文字`,
    conflict: (label, otherMark, otherLabel) =>
      `此处说的是${pageName(label)}，而${pageName(otherLabel)}印着“${otherMark}”`,
    cutHead: '原文此处缺开头',
    cutTail: '原文此处未完',
    seeAlso: '另见',
    serial: '连载，另期刊出',
    arrived: (label, name) => `${pageName(label)}${name ? `：${name}` : ''}`,
  },
  story: {
    onPages: (labels) => `本文在${labels.map(pageName).join('、')}`,
    minutes: (minutes) => `约 ${minutes} 分钟`,
    onPage: '在版面上看',
    runsOver: '所在版',
    untitled: '无题',
    next: '下一篇',
    previous: '上一篇',
    moreOf: (name) => `${name}的其他稿件`,
    moreBy: '其他稿件',
  },
  newsstand: {
    title: '报摊',
    archive: '往期',
    empty: '这里还没有报纸。',
    invite: '打开一份报纸',
    own: '我打开过的报纸',
    proof: (doubts) => (doubts === 0 ? '校对' : `校对（${doubts} 处存疑）`),
    remove: (name) => `从本机移除《${name}》`,
  },
  resume: { title: '继续阅读' },
  tools: {
    list: '本文工具',
    page: '本版工具',
    print: '打印',
    source: (date, number, pages) =>
      `${date}${number && /^\d+$/u.test(number) ? `　第${number}期` : ''}　${pages.map(pageName).join('、')}`,
    cite: '引用',
    share: '分享',
    listenStory: '听全文',
    listenPage: '听本版',
    paragraph: (n) => `复制第${n}段的链接`,
    copied: '链接已复制',
    search: '搜索',
    settings: '阅读设置',
    views: { set: '版面', list: '列表', image: '版面图' },
  },
  error: {
    notFound: {
      heading: '这里没有报纸',
      reason: '这个地址没有版面或文章，可能地址有误，或已经撤下。',
    },
    reasons: {
      'publication-not-found': { heading: '没有这份报纸', reason: '这个站点上没有这份报纸，可能地址有误。' },
      'year-not-found': { heading: '这一年没有报纸', reason: '这份报纸在这一年没有可读的一期。' },
      'issue-not-found': {
        heading: '没有这一期',
        reason: '这个站点上没有这一天的报纸，可能还没有发布，或已经撤下。',
      },
      'own-not-found': {
        heading: '这份报纸不在本机',
        reason: '打开的文件只留在打开它的设备上；它也可能已经移除。',
      },
      'page-not-found': { heading: '没有这一版', reason: '本期文件里没有这一版。' },
      'piece-not-found': { heading: '没有这一篇', reason: '本期文件里没有这一篇文章。' },
      unreachable: { heading: '取不到报纸', reason: '没有连上网站。请检查网络，再试一次。' },
      damaged: { heading: '报纸文件已损坏', reason: '取到的文件读不懂，可能没有传完。' },
      newer: { heading: '页面旧了', reason: '打开这一页之后，网站换了新版本。再试一次，就会重新载入。' },
      'storage-full': {
        heading: '存不下了',
        reason: '这台设备给网站的空间已满。移除一些打开过的报纸，再试一次。',
      },
      'storage-unavailable': {
        heading: '无法在本机保存',
        reason: '浏览器不允许保存文件，可能处于无痕模式。',
      },
      unknown: { heading: '出了点问题', reason: '这一页没能显示出来。' },
    },
    toNewsstand: '回到报摊',
    toIssue: '回到本期头版',
    again: '再试一次',
    openFile: '打开一份报纸',
    neverWas: (typed) => `日历上没有“${typed}”这一天`,
    before: '之前一期',
    after: '之后一期',
    notKept: '这一期没有存在本机，等有了网络再来。',
  },
}

export function longDate(date: string, edition?: string): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${year}年${month}月${day}日${edition ? ` ${editionName(edition)}` : ''}`
}

const EDITIONS: Record<string, string> = { morning: '早版', noon: '午版', evening: '晚版', extra: '号外' }

export function editionName(edition: string): string {
  return EDITIONS[edition] ?? edition
}

export function pageName(label: string): string {
  const readable = readableLabel(label)
  return /^(?![一二三四五六七八九十百]+$)\p{Script=Han}/u.test(readable) ? readable : `第${readable}版`
}
