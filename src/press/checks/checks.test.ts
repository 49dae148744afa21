import { expect, test } from 'vitest'
import type { Issue } from '#issue/schema.ts'
import type { LinkedJump } from '#issue/story.ts'
import { checkLunarDate, checkWeekday } from '#press/checks/dates.ts'
import { checkDuplicates } from '#press/checks/duplicates.ts'
import type { Check } from '#press/checks/finding.ts'
import { checkJumps } from '#press/checks/jumps.ts'
import { checkEmpty, checkPageCount } from '#press/checks/pages.ts'
import { checkCaptions, checkPictureFiles } from '#press/checks/pictures.ts'
import { piece, sampleIssue } from '#press/testing/sample-issue.ts'

function found(check: Check, issue: Issue, jumps: LinkedJump[] = [], pictures: string[] = []): string[] {
  const pictureFault = (src: string) => (pictures.includes(src) ? undefined : 'is missing')
  return check({ issue, linking: { stories: [], jumps }, pictureFault }).map(
    ({ severity, place, reason }) => `${severity}: ${place}: ${reason}`,
  )
}

function jump(changes: Partial<LinkedJump>): LinkedJump {
  const evidence = [
    { kind: 'seam', weight: 2 },
    { kind: 'order', weight: -1, detail: 'third on the page' },
  ]
  return {
    from: 'flood',
    direction: 'forward',
    mark: '下转第3版',
    page: '3',
    outcome: 'resolved',
    confidence: 0.95,
    candidates: [],
    evidence,
    ...changes,
  }
}

const TWO_PAGES = sampleIssue({ 1: [piece('flood')], 3: [piece('flood-3'), piece('wind')] })
const BECAUSE = '(+ seam; − order third on the page)'

test.each([
  [jump({ to: 'flood-3' }), []],
  [
    jump({ outcome: 'probable', to: 'flood-3', confidence: 0.71 }),
    [`warning: page 1, flood: "下转第3版" leads to flood-3 with 71 % certainty ${BECAUSE}`],
  ],
  [
    jump({ outcome: 'page-absent', page: '5', evidence: [] }),
    ['error: page 1, flood: "下转第3版" is open: page 5 is not in this file'],
  ],
  [
    jump({ outcome: 'no-candidate' }),
    [`error: page 1, flood: "下转第3版" is open: nothing on page 3 fits ${BECAUSE}`],
  ],
  [
    jump({
      outcome: 'ambiguous',
      candidates: [
        { to: 'flood-3', confidence: 0.5 },
        { to: 'wind', confidence: 0.5 },
      ],
    }),
    [`error: page 1, flood: "下转第3版" is open: flood-3 and wind are as likely ${BECAUSE}`],
  ],
  [
    jump({ outcome: 'ambiguous', candidates: [{ to: 'wind', confidence: 0.5 }] }),
    [`error: page 1, flood: "下转第3版" is open: wind fits, and another mark as well as this one ${BECAUSE}`],
  ],
  [
    jump({ outcome: 'page-absent', page: '■', evidence: [] }),
    ['error: page 1, flood: "下转第3版" is open: its page cannot be read'],
  ],
  [
    jump({ outcome: 'conflict', contradiction: { from: 'wind', mark: '', page: '2' } }),
    [`error: page 1, flood: "下转第3版" is contradicted by wind, which is of page 2 ${BECAUSE}`],
  ],
  [
    jump({ outcome: 'conflict', contradiction: { from: 'wind', mark: '上接第2版', page: '2' } }),
    [`error: page 1, flood: "下转第3版" is contradicted by wind, which says "上接第2版" (page 2) ${BECAUSE}`],
  ],
])('A jump $outcome', (given, expected) => {
  expect(found(checkJumps, TWO_PAGES, [given])).toEqual(expected)
})

test('In an excerpt a jump to a page left out is only a warning', () => {
  const excerpt = { ...TWO_PAGES, pageCount: 8 }
  const open = jump({ outcome: 'page-absent', page: '5', evidence: [] })
  expect(found(checkJumps, excerpt, [open])).toEqual([
    'warning: page 1, flood: "下转第3版" is open: page 5 is not in this file',
  ])
})

test('Pages announced and pages present', () => {
  expect(found(checkPageCount, { ...TWO_PAGES, pageCount: 2 })).toEqual([])
  expect(found(checkPageCount, { ...TWO_PAGES, pageCount: 8 })).toEqual([
    'warning: pageCount: 8 pages are announced, 2 are in the file',
  ])
})

test('Empty pages and pieces', () => {
  const issue = sampleIssue({
    1: [piece('flood', { headline: undefined, body: [] }), piece('wind', { body: [] })],
    2: [],
    3: [
      piece('more', { kind: 'teaser', body: [] }),
      piece('look', { body: [], photos: [{ caption: '河' }] }),
    ],
  })
  expect(found(checkEmpty, issue)).toEqual([
    'error: page 2: holds nothing',
    'error: page 1, flood: holds nothing',
    'warning: page 1, wind: has a headline and no text',
  ])
})

test.each([
  ['2026-05-15', '丙午年三月廿九 星期五', []],
  ['2026-05-15', undefined, []],
  ['2026-05-15', '周六', ['error: lunarDate: "周六" says saturday, but 2026-05-15 is a friday']],
])('The weekday of %s printed as %s', (date, lunarDate, expected) => {
  expect(found(checkWeekday, { ...TWO_PAGES, date, lunarDate })).toEqual(expected)
})

test.each([
  ['2026-05-15', '丙午年三月廿九', 0],
  ['2025-05-09', '农历乙巳年四月十二', 0],
  ['2025-08-01', '乙巳年闰六月初八', 0],
  ['2026-01-01', '十一月十三', 0],
  ['2026-02-16', '腊月廿九', 0],
  ['2026-05-15', '乙巳年三月廿九', 1],
  ['2026-05-15', '丙午年三月三十', 1],
  ['2026-05-15', '六月小', 0],
])('The lunar date of %s printed as %s', (date, lunarDate, warnings) => {
  expect(found(checkLunarDate, { ...TWO_PAGES, date, lunarDate })).toHaveLength(warnings)
})

test('A lunar date off by one is said with a doubt', () => {
  const issue = { ...TWO_PAGES, date: '2026-05-15', lunarDate: '丙午年三月廿八' }
  expect(found(checkLunarDate, issue)).toEqual([
    'warning: lunarDate: "丙午年三月廿八" is not 2026-05-15, which should be month 3, day 29; calendars differ by a day now and then',
  ])
})

test('Texts printed twice', () => {
  const text = '这一段话不长也不短，正好长到不会有人在同一张报纸上有意把它印上两遍。'
  const twice = { body: [{ type: 'paragraph' as const, text }] }
  const more = {
    body: [...twice.body, { type: 'paragraph' as const, text: '后面还有一句。' }],
  }
  const issue = sampleIssue({ 1: [piece('flood', twice), piece('wind', twice)], 2: [piece('rain', more)] })
  expect(found(checkDuplicates, issue)).toEqual([
    'error: page 1, wind: has the same text as page 1, flood',
    'warning: page 2, rain, block 1: repeats the paragraph of page 1, flood, block 1',
  ])
})

test('Photos without their words, and words without a photo', () => {
  const image = { src: 'pictures/river.webp', width: 3, height: 2 }
  const issue = sampleIssue({
    1: [
      piece('flood', {
        photos: [
          {},
          { image },
          { caption: '河水', image: { ...image, alt: '一条河' } },
          { caption: '河水', credit: { text: '高望 摄' } },
        ],
      }),
    ],
  })
  expect(found(checkCaptions, issue)).toEqual([
    'error: page 1, flood, photo 1: has neither a picture nor a caption',
    'warning: page 1, flood, photo 2: has no caption',
    'warning: page 1, flood, photo 2: has no alt text',
    'warning: page 1, flood, photo 3: has a caption and no credit',
  ])
})

test('Picture files that are not there', () => {
  const image = { src: 'pictures/river.webp', width: 3, height: 2 }
  const issue = sampleIssue({
    1: [piece('flood', { photos: [{ image }, { image: { ...image, src: 'a.png' } }] })],
  })
  expect(found(checkPictureFiles, issue, [], ['a.png'])).toEqual([
    'error: page 1, flood, photo 1: the picture file pictures/river.webp is missing',
  ])
})
