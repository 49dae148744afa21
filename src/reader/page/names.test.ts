import { expect, test } from 'vitest'
import { partAtNames } from '#reader/page/names.tsx'

const cut = (text: string, ...names: string[]) =>
  partAtNames(text, names).map(({ part, isName }) => (isName ? `[${part}]` : part))

test('A credit is cut at the names that are printed in it', () => {
  expect(cut('新华社记者 黄敬文 摄', '黄敬文')).toEqual(['新华社记者 ', '[黄敬文]', ' 摄'])
  expect(cut('□ 江一鸣 何远', '江一鸣', '何远')).toEqual(['□ ', '[江一鸣]', ' ', '[何远]'])
})

test('A name that is not printed there, or twice, changes nothing', () => {
  expect(cut('本报资料图片', '林舟', '')).toEqual(['本报资料图片'])
  expect(cut('林舟 摄', '林舟', '林舟')).toEqual(['[林舟]', ' 摄'])
})
