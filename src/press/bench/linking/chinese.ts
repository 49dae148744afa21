import type { Chance } from '#press/bench/linking/chance.ts'
import type { Affair, WholeStory } from '#press/bench/linking/text.ts'

type Signs = readonly [string, ...string[]]
const list = (text: string): Signs => {
  const [first = '', ...others] = text.split(' ')
  return [first, ...others]
}

const SURNAMES = list(
  '王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 马 朱 胡 郭 何 高 林 罗 郑 梁 谢 宋 唐 许 韩 冯 邓 曹 彭 曾 萧 田 董 潘 袁 蔡 蒋 余',
)
const GIVEN = list(
  '伟 芳 秀英 敏 静 丽 强 磊 军 洋 勇 艳 杰 娟 涛 明 超 秀兰 霞 平 刚 桂英 建华 文斌 志强 海燕 国栋 晓东 玉梅 春生 红梅 立新 思远 佳琪 永康',
)
const PLACE_SIGNS = list(
  '青 云 龙 白 石 长 清 南 北 东 西 金 银 临 安 宁 河 江 山 泉 柳 桃 松 竹 梅 兰 沙 海 湖 平 新 古 大 高 双 三',
)
const PLACE_ENDS = list('县 市 镇 区 乡 村 旗 州')
const OFFICES = list(
  '农牧局 水利厅 教育局 住建局 文旅局 交通局 卫健委 发改委 科技局 林草局 商务厅 应急局 博物馆 铁路局 电网公司',
)
const TOPICS = list(
  '春耕备耕 防汛抗旱 乡村振兴 招商引资 老旧小区改造 铁路建设 义务教育 文物保护 草原生态 物流枢纽 数字经济 医疗改革 森林防火 电力保供 非遗传承 科技创新 就业服务 养老服务',
)
const VERBS = list('推进 加快 启动 部署 开展 调研 完善 探索 落实 保障')
const SAID = list('说 表示 指出 强调 介绍 告诉记者 认为')

/** An invented report in Chinese: names and places of its own, phrases of everybody's. */
export function chineseStory(by: Chance, affair?: Affair): WholeStory {
  const person = (): string => by.one(SURNAMES) + by.one(GIVEN)
  const where = (): string => by.one(PLACE_SIGNS) + by.one(PLACE_SIGNS) + by.one(PLACE_ENDS)
  const people = [person(), person(), ...(affair?.people ?? [person(), person()])] as const
  const place = affair?.place ?? where()
  const village = where()
  const office = affair?.office ?? place + by.one(OFFICES)
  const subject = affair?.topic ?? by.one(TOPICS)
  const verb = by.one(VERBS)
  const who = (): string => by.one(people)
  const number = (): string => String(by.between(2, 980))

  const sentence = (): string =>
    by.one<() => string>([
      () => `今年以来，${place}把${subject}摆在突出位置，累计投入资金${number()}万元，惠及群众${number()}户`,
      () => `${who()}${by.one(SAID)}，${subject}要坚持因地制宜、分类施策，一件事情接着一件事情办`,
      () =>
        `“过去这里连一条像样的路都没有，现在车能开到家门口。”${village}村民${who()}${by.one(['笑着说', '说', '感慨'])}`,
      () =>
        `据${office}负责人${who()}介绍，目前已完成总工程量的百分之${by.between(11, 98)}，预计${by.between(6, 12)}月底前全部完工`,
      () => `会议要求，各级各部门要进一步提高政治站位，压实工作责任，确保各项任务落到实处、见到实效`,
      () => `在${village}，记者看到，工作人员正在对照清单逐项核查，${who()}一边记录一边提醒大家注意安全`,
      () => `围绕群众反映强烈的问题，${place}成立了由${who()}牵头的工作专班，建立台账，限时办结`,
      () => `“下一步，我们将继续在${subject}上下功夫，让更多群众得到实惠。”${who()}${by.one(SAID)}`,
      () => `专家认为，这一做法为同类地区提供了有益借鉴，但也要看到，资金、人才等方面的短板仍然存在`,
      () =>
        `数据显示，截至目前，全${place.slice(-1)}已有${number()}个项目开工，开工率比去年同期提高${by.between(2, 30)}个百分点`,
      () => `多年来，${who()}走遍了${village}的沟沟坎坎，对每家每户的情况都了如指掌`,
      () => `与此同时，${office}还组织了${number()}名技术人员深入一线，手把手地教、面对面地讲`,
    ])()
  const closed = (text: string): string =>
    text.endsWith('”') || /[。！？]$/u.test(text) ? text : `${text}。`
  const paragraphs = Array.from({ length: by.between(6, 13) }, () =>
    Array.from({ length: by.between(1, 4) }, () => closed(sentence())).join(''),
  )
  const headline = by.one([
    `${place}${verb}${subject}${by.one(['见成效', '纪实', '走出新路子', '提质增效', '工作综述'])}`,
    `${verb}${subject} ${place}${by.one(['这样干', '动真格', '有新招', '再出发'])}`,
    `${place}${number()}个项目${verb}${subject}`,
    `${people[0]}：把${subject}${by.one(['办到群众心坎上', '当作自家事', '干出样子来'])}`,
    `${village}${number()}户群众盼来${subject}`,
  ])
  return {
    language: 'zh-Hans',
    headline,
    shortHeadline: by.one([
      `${place}${verb}${subject}`,
      headline.slice(0, Math.max(6, Math.floor(headline.length * 0.6))),
    ]),
    jumpWord: subject,
    dateline: by.one([
      `新华社${place.slice(0, 2)}${by.between(1, 12)}月${by.between(1, 28)}日电`,
      `本报${place.slice(0, 2)}${by.between(1, 12)}月${by.between(1, 28)}日讯`,
      '本报讯',
    ]),
    byline: [person(), ...(by.is(0.4) ? [person()] : [])],
    paragraphs,
  }
}

/** An affair that several invented stories are about. */
export function chineseAffair(by: Chance): Affair {
  const place = by.one(PLACE_SIGNS) + by.one(PLACE_SIGNS) + by.one(PLACE_ENDS)
  const people = [by.one(SURNAMES) + by.one(GIVEN), by.one(SURNAMES) + by.one(GIVEN)]
  return { topic: by.one(TOPICS), people, place, office: place + by.one(OFFICES) }
}
