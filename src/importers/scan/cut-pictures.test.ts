import { expect, test } from 'vitest'
import { parseIssue } from '#issue/parse-issue.ts'
import type { Canvases } from '../equipment.ts'
import type { ImportedIssue } from '../importer.ts'
import { cutPictures } from './cut-pictures.ts'

/** The beginning of a PNG of 200 by 100 pixels: its size is read of it, and nothing more. */
const PAGE = Uint8Array.from([
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 200, 0, 0, 0,
  100,
])

function scanned(): ImportedIssue {
  const parsed = parseIssue({
    version: '1.0',
    language: 'en',
    publication: { id: 'tern', name: 'Tern' },
    date: '2031-05-09',
    pages: [
      {
        label: '1',
        image: { src: 'pages/1.png', width: 200, height: 100 },
        photos: [
          { caption: 'The mill', box: [0, 0, 0.5, 0.5] },
          { caption: 'The weir', box: [0.5, 0.5, 0.5, 0.5] },
        ],
        articles: [],
      },
    ],
  })
  if (!parsed.ok) throw new Error('not an issue')
  return {
    issue: parsed.issue,
    report: { files: [], doubts: [] },
    assets: new Map([['pages/1.png', PAGE]]),
  }
}

function canvases(encode: Canvases['encode']): Canvases {
  const create = (width: number, height: number) => ({ context: undefined, width, height })
  return {
    create,
    encode,
    decode: async () => ({
      width: 200,
      height: 100,
      part: (_, { width, height }) => create(width, height),
      close: () => undefined,
    }),
  }
}

function withCanvases(encode: Canvases['encode'], signal?: AbortSignal) {
  const pdfFile = async () => new Uint8Array()
  return { equipment: { pdfFile, canvases: canvases(encode) }, ...(signal && { signal }) }
}

test('a photo that cannot be drawn stays a place with a caption, and the next is cut', async () => {
  let calls = 0
  const encode: Canvases['encode'] = async () => {
    calls += 1
    if (calls === 1) throw new Error('canvas too large')
    return { bytes: new Uint8Array([1]), ending: 'webp' }
  }
  const { issue, assets } = await cutPictures(scanned(), withCanvases(encode))
  expect(issue.pages[0]?.photos).toEqual([
    { caption: 'The mill', box: [0, 0, 0.5, 0.5] },
    expect.objectContaining({
      caption: 'The weir',
      image: { src: 'photos/1-1.webp', width: 100, height: 50 },
    }),
  ])
  expect([...(assets?.keys() ?? [])]).toEqual(['pages/1.png', 'photos/1-1.webp'])
})

test('cutting stops where the import is cancelled', async () => {
  const controller = new AbortController()
  const encode: Canvases['encode'] = async () => {
    controller.abort()
    throw new Error('too late')
  }
  await expect(cutPictures(scanned(), withCanvases(encode, controller.signal))).rejects.toThrow(/abort/iu)
})
