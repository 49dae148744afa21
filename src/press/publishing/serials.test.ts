import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { serialKey } from '#issue/serial.ts'
import { publishSample } from '#press/testing/publish-sample.ts'
import { piece, sampleIssue } from '#press/testing/sample-issue.ts'
import { tempFolder } from '#press/testing/temp-folder.ts'

/** The issue of a day with a part of the serial, or with another one's. */
function part(date: string, number: string, novel = '江上人家') {
  const fields = { kicker: `长篇连载《${novel}》${number}`, headline: `第${number}章`, serial: '未完待续' }
  return sampleIssue({ '7': [piece('novel', fields), piece('other')] }, { date })
}

/** The days of a serial's parts, as a site lists them. */
function days(site: string, title: string): string[] {
  const path = join(site, 'river', 'serials', `${serialKey(title)}.json`)
  const { serials } = JSON.parse(readFileSync(path, 'utf8')) as {
    serials: { title: string; parts: { date: string }[] }[]
  }
  return serials
    .filter((serial) => serial.title === title)
    .flatMap(({ parts }) => parts.map(({ date }) => date))
}

test('The parts of a serial are listed in order, whenever they are published; a part that moves is gone', async () => {
  const site = tempFolder()
  await publishSample(site, [part('2026-05-16', '三'), part('2026-05-14', '一')])
  await publishSample(site, [part('2026-05-15', '二')])
  expect(days(site, '江上人家')).toEqual(['2026-05-14', '2026-05-15', '2026-05-16'])

  await publishSample(site, [part('2026-05-15', '二', '盐仓巷')])
  expect(days(site, '江上人家')).toEqual(['2026-05-14', '2026-05-16'])
  expect(days(site, '盐仓巷')).toEqual(['2026-05-15'])
})

test('A list stays byte for byte when one of its issues is published again', async () => {
  const site = tempFolder()
  const listed = () => readFileSync(join(site, 'river', 'serials', `${serialKey('江上人家')}.json`), 'utf8')
  await publishSample(site, [part('2026-05-14', '一'), part('2026-05-15', '二')])
  const before = listed()
  await publishSample(site, [part('2026-05-14', '一')])
  expect(listed()).toBe(before)
})
