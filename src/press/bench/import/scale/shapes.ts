import { chance } from '#press/bench/linking/chance.ts'
import { encodeMixed } from '#press/bench/import/scale/encode-mixed.ts'
import { chineseStory } from '#press/bench/linking/chinese.ts'
import { englishStory } from '#press/bench/linking/english.ts'

/** A text of one kind, of about as many bytes as are asked for. */
export type Shape = {
  name: string
  text: (bytes: number) => string
  /** How it lies in its file, where that is not UTF-8. */
  encode?: (text: string) => Uint8Array
}

const HEAD = '青河日报\n2031年4月17日 星期四\n第5208期\n'
const ENGLISH_HEAD = 'The Alder Bay Gazette\nFriday, May 9, 2031\n\n'

/** Units one after the other until the size is reached. */
function many(unit: (at: number) => string, head = HEAD): Shape['text'] {
  return (bytes) => {
    const parts = [head]
    let size = 0
    for (let at = 0; size < bytes; at += 1) {
      const part = unit(at)
      parts.push(part)
      size += Buffer.byteLength(part)
    }
    return parts.join('')
  }
}

function stories(language: 'zh' | 'en', before: (at: number) => string = () => ''): Shape['text'] {
  const by = chance(3)
  const story = language === 'en' ? englishStory : chineseStory
  return many(
    (at) => {
      const { headline, dateline, paragraphs } = story(by)
      return `${before(at)}${headline}\n\n${dateline}${paragraphs.join('\n')}\n\n`
    },
    language === 'en' ? ENGLISH_HEAD : HEAD,
  )
}

/** What newspapers give, and what nobody should. */
export const SHAPES: readonly Shape[] = [
  {
    name: 'pages of six stories',
    text: stories('zh', (at) => (at % 6 === 5 ? `\f第${(at + 7) / 6}版 要闻\n` : '')),
  },
  { name: 'one page of stories', text: stories('zh') },
  { name: 'one page of stories, English', text: stories('en') },
  { name: 'CRLF', text: (bytes) => stories('zh')(bytes).replaceAll('\n', '\r\n') },
  { name: 'UTF-16', text: stories('zh'), encode: (text) => Buffer.from(`\uFEFF${text}`, 'utf16le') },
  { name: 'GB18030 with UTF-8 among it', text: stories('zh'), encode: encodeMixed },
  { name: 'one line', text: (bytes) => HEAD + '新桥昨日通车，全长一公里。'.repeat(bytes / 39) },
  {
    name: 'one line without punctuation',
    text: (bytes) => HEAD + '新桥昨日通车全长一公里'.repeat(bytes / 33),
  },
  { name: 'empty lines', text: (bytes) => HEAD + '\n'.repeat(bytes) },
  {
    name: 'lines without punctuation',
    text: many((at) => `第${at}座新桥昨日通车全长${at * 7}米市民前来观看桥上人来人往编号${at * 104_729}\n`),
  },
  { name: 'tiny paragraphs', text: many((at) => `桥${at}\n`) },
  { name: 'verse', text: many((at) => `云间小路湿衣裳${at}，\n山外清溪映月光${at}。\n`) },
  { name: 'headlines', text: many((at) => `第${at}座新桥今日全线通车\n`) },
  { name: 'datelines', text: many((at) => `本报讯（记者 林安）第${at}座新桥\n`) },
  {
    name: 'questions',
    text: many((at) => `第${at}座新桥为什么通车？\n答：第${at}座新桥通车，编号${at}。\n`),
  },
  { name: 'marks', text: many((at) => `第${at}座新桥通车，编号${at}。■下转第${(at % 8) + 1}版\n`) },
  {
    name: 'a page a story',
    text: many((at) => `\f第${at + 2}版 要闻\n第${at}座新桥通车\n本报讯 编号${at}。\n`),
  },
]
