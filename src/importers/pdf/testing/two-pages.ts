import type { PdfPageSpec } from './make-pdf.ts'

/** Lines under each other, indented by full-width spaces, as a column of type. */
function column(lines: readonly string[], x: number, y: number): NonNullable<PdfPageSpec['lines']> {
  return lines.map((line, i) => {
    const indent = /^　*/u.exec(line)?.[0].length ?? 0
    return { text: line.slice(indent), x: x + indent * 10, y: y + i * 16 }
  })
}

/** An invented paper of two pages: a lead that goes on on page 3, a second story beside it, a photo with its caption. */
export const TWO_PAGES: PdfPageSpec[] = [
  {
    lines: [
      { text: '青河日报', x: 220, y: 60, size: 40, bold: true },
      { text: '2025年5月9日 星期五 第27702号 今日4版', x: 190, y: 84, size: 9 },
      { text: '全长一公里 往返六车道', x: 40, y: 118, size: 12 },
      { text: '青河新桥昨日通车', x: 40, y: 146, size: 26, bold: true },
      ...column(
        [
          '　　本报讯（记者 林安）青河新桥',
          '昨日上午正式通车，两岸居民来往',
          '只要十分钟，比坐渡轮快了半个小',
          '时。桥面双向六车道，两侧都留有',
        ],
        40,
        176,
      ),
      ...column(
        [
          '慢行道，行人和自行车可以直接过',
          '江。　　',
          '　　附近的住户说，盼了三年，今',
          '天终于走上了桥。桥头还将修建一',
        ],
        210,
        176,
      ),
      { text: '（下转第3版）', x: 270, y: 248 },
      { text: '少年棋手夺得冠军', x: 400, y: 146, size: 18, bold: true },
      ...column(
        [
          '　　本报讯（记者 韩以宁）十二',
          '岁的棋手陆川昨晚夺得全市少年',
          '围棋赛冠军。教练说，他每天要',
          '摆两个小时的棋，从不间断。',
        ],
        400,
        176,
      ),
      { text: '图为通车后的青河新桥。本报记者 秦朗 摄', x: 40, y: 480, size: 8 },
    ],
    rules: [
      [40, 92, 520, 1],
      [388, 126, 1, 140],
    ],
    pictures: [{ place: [40, 290, 320, 180], pixels: [64, 36] }],
  },
  {
    lines: [
      { text: '第03版：要闻', x: 40, y: 40, size: 9 },
      { text: '青河日报 2025年5月9日 星期五', x: 380, y: 40, size: 9 },
      { text: '（上接第1版）', x: 40, y: 76 },
      { text: '青河新桥昨日通车', x: 40, y: 104, size: 20, bold: true },
      ...column(
        [
          '条沿江的步道，计划明年春天完工',
          '。　　',
          '　　施工负责人说，最难的是水下',
          '的桩基，前后打了四百多天。',
        ],
        40,
        130,
      ),
      { text: '老渡口改成公园', x: 300, y: 104, size: 20, bold: true },
      ...column(
        ['　　本报讯（记者 何一舟）停用的', '老渡口将改成一座小公园，渡轮会', '留在岸边供人参观。'],
        300,
        130,
      ),
    ],
    rules: [[40, 48, 520, 1]],
  },
]
