import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findPictures, withoutPictures } from '#press/publishing/pictures.ts'
import { piece, sampleIssue } from '#press/testing/sample-issue.ts'
import { tempFolder } from '#press/testing/temp-folder.ts'

/** The least that says it is a picture. */
const PICTURE = 'GIF89a'
const image = (src: string) => ({ src, width: 3, height: 2 })
const issueWith = (...sources: string[]) =>
  sampleIssue({
    1: [piece('flood', { photos: sources.map((src) => ({ caption: src, image: image(src) })) })],
  })

test('Only pictures below the issue are published; of the others it is said why', () => {
  const outside = tempFolder({ 'secret.png': 'x' })
  const folder = tempFolder({
    'pictures/a b.png': PICTURE,
    'preview.png': PICTURE,
    'preview/a.gif': PICTURE,
    'note.txt': 'x',
    'empty.png': '',
    'text.jpg': '<script>x()</script>',
    'plain.svg': '<svg/>',
    'active.svg': '<svg onload="x()"/>',
  })
  symlinkSync(join(outside, 'secret.png'), join(folder, 'link.png'))
  const sources = [
    'pictures/a%20b.png',
    'gone.png',
    '../secret.png',
    'note.txt',
    'link.png',
    'plain.svg',
    'active.svg',
    'https://a.example/b.png',
    'preview.png',
    'preview/a.gif',
    'empty.png',
    'text.jpg',
    'nul%00.png',
    `${'long'.repeat(80)}.png`,
  ]
  const { files, missing } = findPictures(issueWith(...sources), folder)
  expect(files.map((file) => file.place)).toEqual(['pictures/a b.png', 'plain.svg', 'preview/a.gif'])
  expect([...missing]).toEqual([
    ['gone.png', 'is missing'],
    ['../secret.png', 'leads out of the issue'],
    ['note.txt', 'is not a picture file'],
    ['link.png', 'leads out of the issue'],
    ['active.svg', 'is a drawing that could run a script or ask another host'],
    ['preview.png', 'has a name that the site needs for itself'],
    ['empty.png', 'is empty'],
    ['text.jpg', 'holds no picture that browsers show'],
    ['nul%00.png', 'is not the name of a file'],
    [expect.stringMatching(/^long/u), expect.stringMatching(/^cannot be read: /u)],
  ])
})

test('A picture that is not there leaves its caption', () => {
  const issue = withoutPictures(issueWith('here.png', 'gone.png'), new Set(['gone.png']))
  expect(issue.pages[0]?.articles[0]?.photos).toEqual([
    { caption: 'here.png', image: { ...image('here.png'), variants: undefined } },
    { caption: 'gone.png', image: undefined },
  ])
})
