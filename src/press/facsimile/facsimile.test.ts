import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { parseIssueText } from '#issue/parse-issue-text.ts'
import type { Box, Issue } from '#issue/schema.ts'
import { bundledIssues } from '#press/bundled-issues.ts'
import { issueText } from '#press/facsimile/issue-text.ts'
import { withBoxes, withImages, withoutBoxes } from '#press/facsimile/with-boxes.ts'
import { givenPath } from '#press/given-path.ts'
import { readIssue } from '#press/read-issue.ts'

const issue: Issue = {
  version: '1.0',
  language: 'en',
  publication: { id: 'daily', name: 'Daily' },
  date: '2025-05-09',
  pages: [
    {
      label: '1',
      articles: [
        {
          id: 'a',
          body: [{ type: 'paragraph', text: 'One [1, 2] two.' }],
          photos: [{ caption: 'A' }, { caption: 'B' }],
        },
      ],
      photos: [{ caption: 'C' }],
    },
  ],
}

const box = (x: number): Box => [x, 0.25, 0.5, 0.125]
const measured = new Map([
  [
    '1',
    {
      pieces: new Map([['a', box(0)]]),
      photos: new Map([['a', [box(0.1), box(0.2)]]]),
      pagePhotos: [box(0.3)],
    },
  ],
])

test('Every piece and every photo gets its box, and loses it again', () => {
  const boxed = withImages(
    withBoxes(issue, measured),
    new Map([['1', { src: 'pages/1.avif', width: 14, height: 20 }]]),
  )
  const [page] = boxed.pages
  expect(page?.articles[0]?.box).toEqual(box(0))
  expect(page?.articles[0]?.photos?.map((photo) => photo.box)).toEqual([box(0.1), box(0.2)])
  expect(page?.photos?.[0]?.box).toEqual(box(0.3))
  expect(page?.image?.src).toBe('pages/1.avif')
  expect(JSON.parse(issueText(withoutBoxes(boxed)))).toEqual(issue)
})

test('The file keeps a box on one line, and no text is touched', () => {
  const text = issueText(withBoxes(issue, measured))
  expect(text).toContain('"box": [0, 0.25, 0.5, 0.125]')
  expect(text).toContain('One [1, 2] two.')
  const parsed = parseIssueText(text)
  expect(parsed.ok && parsed.issue.pages[0]?.articles[0]?.box).toEqual(box(0))
})

test('Every page of the sample papers has an image, and every piece a box that lies on it', () => {
  let bytes = 0
  for (const file of bundledIssues()) {
    for (const page of readIssue(file).issue.pages) {
      const image = join(dirname(givenPath(file)), page.image?.src ?? 'none')
      expect(existsSync(image), `${file}, page ${page.label}`).toBe(true)
      bytes += readFileSync(image).length
      for (const { id, box: [x, y, width, height] = [0, 0, 0, 0] } of page.articles) {
        expect(width * height, id).toBeGreaterThan(0)
        expect(Math.max(x + width, y + height), id).toBeLessThanOrEqual(1)
      }
    }
  }
  expect(bytes).toBeLessThan(3_000_000)
})
