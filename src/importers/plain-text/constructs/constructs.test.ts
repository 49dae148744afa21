import { describe, expect, test } from 'vitest'
import { readByline } from './byline.ts'
import { isCaption } from './caption.ts'
import { readCredit, readCreditAtEnd } from './credit.ts'
import { readDateline } from './dateline.ts'
import { isNote, isSerialLabel, isTeaserTitle, kindSaid, serialLabelAt } from './labels.ts'
import type { Name } from './names.ts'

const said = (text: string, names: Name[]) =>
  names.map(({ stretches }) => stretches.map(({ start, end }) => text.slice(start, end)).join(''))

describe('datelines', () => {
  test.each([
    ['新华社青河5月8日电（记者 何远 沈越）今天上午', '新华社青河5月8日电', '何远 沈越', '今天上午'],
    ['新华社电（记者何远）今天上午', '新华社电', '何远', '今天上午'],
    ['中新社北京5月8日电 今天上午', '中新社北京5月8日电', '', '今天上午'],
    ['中新网青河5月8日电 (记者 林安)今天上午', '中新网青河5月8日电', '林安', '今天上午'],
    ['据新华社北京5月8日电 今天上午', '据新华社北京5月8日电', '', '今天上午'],
    ['本报讯（记者 林安 通讯员 周宁）今天上午', '本报讯', '林安 周宁', '今天上午'],
    ['本报讯（本报记者林安、周宁）今天上午', '本报讯', '林安 周宁', '今天上午'],
    ['本报讯 今天上午', '本报讯', '', '今天上午'],
    ['本报讯　记者林安报道：今天上午', '本报讯', '林安', '今天上午'],
    ['本报讯 记者 林安 今天上午我市召开大会', '本报讯', '林安', '今天上午我市召开大会'],
    ['本报青河5月8日讯（记者 林　安　周　宁）今天上午', '本报青河5月8日讯', '林安 周宁', '今天上午'],
    ['本报5月8日讯 今天上午', '本报5月8日讯', '', '今天上午'],
    ['本报五月八日讯 今天上午', '本报五月八日讯', '', '今天上午'],
    ['【本报讯】今天上午', '【本报讯】', '', '今天上午'],
    ['人民日报北京5月8日电（记者何远）今天上午', '人民日报北京5月8日电', '何远', '今天上午'],
    ['【記者林安台北報導】今天上午', '【記者林安台北報導】', '林安', '今天上午'],
    ['（中央社記者林安台北8日電）今天上午', '（中央社記者林安台北8日電）', '林安', '今天上午'],
    ['本報訊 今天上午', '本報訊', '', '今天上午'],
    ['LONDON, May 8 (Reuters) — The council', 'LONDON, May 8 (Reuters) —', '', 'The council'],
    ['HARBOR POINT (AP) — The council', 'HARBOR POINT (AP) —', '', 'The council'],
    ['GREENFORD — “We came,” she said', 'GREENFORD —', '', '“We came,” she said'],
    ['St. Louis, April 30. — The address', 'St. Louis, April 30. —', '', 'The address'],
  ])('%s', (text, dateline, names, body) => {
    const read = readDateline(text)
    expect(text.slice(read?.text.start, read?.text.end)).toBe(dateline)
    expect(said(text, read?.names ?? []).join(' ')).toBe(names)
    expect(text.slice(read?.end)).toBe(body)
  })

  test.each([
    '本报将于明日休刊',
    '新华社的消息说，今天上午',
    '报社门前停着汽车',
    'The council — all seven — met',
    'WHO — what is it?'.toLowerCase(),
    '5月8日上午',
  ])('no dateline: %s', (text) => expect(readDateline(text)).toBeUndefined())

  test('keeps agency, place and date as printed', () => {
    expect(readDateline('新华社莫斯科5月8日电（记者 何远）当地')).toMatchObject({
      agency: '新华社',
      place: '莫斯科',
      date: '5月8日',
    })
    expect(readDateline('LONDON, May 8 (Reuters) — The')).toMatchObject({
      agency: 'Reuters',
      place: 'LONDON',
      date: 'May 8',
    })
  })
})

describe('bylines', () => {
  test.each([
    ['本报记者 林安 周宁', '林安 周宁'],
    ['本报记者 林　安　通讯员 周　宁', '林安 周宁'],
    ['□本报记者 林安', '林安'],
    ['□ 何远', '何远'],
    ['记者 林安 文/图', '林安'],
    ['本报记者林安 摄影报道', '林安'],
    ['（通讯员 周宁）', '周宁'],
    ['新华社记者 何远', '何远'],
    ['作者：沈越', '沈越'],
    ['本报评论员', '本报评论员'],
    ['文／林安', '林安'],
    ['本报全媒体记者 林安', '林安'],
    ['By Mara Quill', 'Mara Quill'],
    ['By MARA QUILL and JONAH REED', 'MARA QUILL JONAH REED'],
    ['By Mara Quill, Staff Writer', 'Mara Quill'],
    ['By Associated Press.', 'Associated Press'],
    ['Mara Quill, Staff Writer', 'Mara Quill'],
    ['By Tomás Roble y Encina', 'Tomás Roble y Encina'],
  ])('%s', (line, names) => {
    expect(said(line, readByline(line)?.names ?? []).join(' ')).toBe(names)
  })

  test.each([
    '记者走进青河新区',
    '作者座谈会举行',
    '记者调查：老街怎样留住老店',
    'By the river',
    'By noon the water had risen',
    '文化广场明日开放',
    '通讯员培训班开班',
    '□ 市图书馆新馆开放迎客',
  ])('no byline: %s', (line) => expect(readByline(line)).toBeUndefined())
})

describe('credits', () => {
  test.each([
    ['新华社记者 何远 摄', '何远'],
    ['本报记者 林安 摄', '林安'],
    ['本报记者 林安 周宁 摄', '林安 周宁'],
    ['新华社发（林安摄）', '林安'],
    ['新华社发', ''],
    ['（周宁 摄）', '周宁'],
    ['周宁 摄', '周宁'],
    ['周宁摄', '周宁'],
    ['资料图片', ''],
    ['（资料图片）', ''],
    ['本报资料图片', ''],
    ['本报记者 林安 摄影报道', '林安'],
    ['通讯员 陆舟 摄', '陆舟'],
    ['摄影：林安', '林安'],
    ['图片来源：青河博物馆', ''],
    ['視覺中國供圖', ''],
    ['Photo by Mara Quill', 'Mara Quill'],
    ['Staff photo', ''],
    ['Staff photo by Mara Quill', 'Mara Quill'],
    ['Courtesy of Harbor Museum', 'Harbor Museum'],
    ['AP Photo/Mara Quill', 'Mara Quill'],
    ['Photo by Mara Quill / The Sentinel', 'Mara Quill'],
    ['Foto: Miriam Kolb', 'Miriam Kolb'],
    ['(Foto: dpa)', ''],
    ['Crédit photo : Jean Morel', 'Jean Morel'],
    ['Photo Jean Morel', 'Jean Morel'],
    ['Фото Анны Беловой', 'Анны Беловой'],
    ['（山田葵撮影）', '山田葵'],
    ['사진=김하늘 기자', ''],
  ])('%s', (line, names) => {
    const credit = readCredit(line)
    expect(credit).toMatchObject({ start: 0, end: line.length })
    if (names !== '' && credit) expect(said(line, credit.names).join(' ')).toBe(names)
  })

  test.each([
    ['图为市民在公园散步。本报记者 林安 摄', '本报记者 林安 摄'],
    ['Schwimmer vor dem Rathaus. Foto: Miriam Kolb', 'Foto: Miriam Kolb'],
    ['图为市民在公园散步。（周宁 摄）', '（周宁 摄）'],
    ['图为市民在公园散步。 新华社发（林安摄）', '新华社发（林安摄）'],
    ['市民在公园散步（资料图片）', '（资料图片）'],
    ['Boats in the harbor. Photo by Mara Quill', 'Photo by Mara Quill'],
    ['Boats in the harbor. (Staff photo)', '(Staff photo)'],
  ])('at the end of a caption: %s', (text, credit) => {
    const read = readCreditAtEnd(text)
    expect(text.slice(read?.start, read?.end)).toBe(credit)
  })

  test.each([
    '市民在公园散步',
    '全国摄影大赛开幕',
    '他为老人拍摄',
    '新华社记者走进青河',
    'The photo was taken by hand',
    'PHOTO FINISH',
    'Bild: Das alte Rathaus im Jahr 1920.',
  ])('no credit: %s', (line) => expect(readCredit(line)).toBeUndefined())
})

test('captions say so themselves', () => {
  for (const text of [
    '图为市民在公园散步。',
    '图①：新桥。',
    '上图：新桥。',
    '▲ 5月8日，新桥通车。',
    '近日，新桥通车。图为桥上的行人。',
  ]) {
    expect(isCaption(text), text).toBe(true)
  }
  for (const text of ['图书馆开放了。', '上图书馆去。', '图强奋进。', '市民在公园散步。', '▶下一站'])
    expect(isCaption(text), text).toBe(false)
})

test('labels', () => {
  expect(isSerialLabel('（未完待续）')).toBe(true)
  expect(isSerialLabel('（连载之十二）')).toBe(true)
  expect(isSerialLabel('连载')).toBe(true)
  expect(isSerialLabel('连载小说大赛开幕')).toBe(false)
  expect(serialLabelAt('他推开了门。（未完待续）')).toBe(6)
  expect(isNote('编者按：近年来')).toBe(true)
  expect(isNote('编者的手记')).toBe(false)
  expect(isTeaserTitle('今日导读')).toBe(true)
  expect(isTeaserTitle('导读')).toBe(true)
  expect(isTeaserTitle('阅读推广')).toBe(false)
  expect(kindSaid('遗失声明')).toBe('notice')
  expect(kindSaid('社论')).toBe('editorial')
  expect(kindSaid('新桥通车')).toBeUndefined()
})
