import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { PROJECT_ROOT } from '#press/project-root.ts'
import { fillImages } from './fill-images.ts'
import { CHARTS, PAPER_FOLDERS, PHOTOGRAPHS, imageOf, photographFiles } from './picture-table.ts'

const MOST_BYTES = 3_000_000

test.each(PHOTOGRAPHS)('the photograph $slug is there in each width and encoding', async (entry) => {
  for (const file of photographFiles(entry)) {
    const { width, height, format } = await sharp(pathOf(entry.paper, file.name)).metadata()
    expect({ width, height }, file.name).toEqual({ width: file.width, height: file.height })
    // libvips names the container of AVIF
    expect(format, file.name).toBe(file.type === 'image/avif' ? 'heif' : 'webp')
  }
})

test.each(CHARTS)('the chart $slug is there and has the size of the table', async (entry) => {
  const { width, height, format } = await sharp(pathOf(entry.paper, `${entry.slug}.svg`)).metadata()
  expect({ width, height, format }).toEqual({ width: entry.width, height: entry.height, format: 'svg' })
})

test('the two papers hold sixteen photographs or more, all their pictures under 3 MB', () => {
  expect(PHOTOGRAPHS.length).toBeGreaterThanOrEqual(16)
  const folders = Object.values(PAPER_FOLDERS).map((folder) => join(PROJECT_ROOT, folder))
  const sizes = folders.flatMap((folder) =>
    readdirSync(folder).map((name) => statSync(join(folder, name)).size),
  )
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(MOST_BYTES)
})

test('nothing lies in the folders that the table does not list', () => {
  const listed = [
    ...PHOTOGRAPHS.flatMap((entry) => photographFiles(entry).map((file) => pathOf(entry.paper, file.name))),
    ...CHARTS.map((entry) => pathOf(entry.paper, `${entry.slug}.svg`)),
  ]
  const lying = Object.values(PAPER_FOLDERS).flatMap((folder) =>
    readdirSync(join(PROJECT_ROOT, folder)).map((name) => join(PROJECT_ROOT, folder, name)),
  )
  expect(lying.filter((path) => !listed.includes(path))).toEqual([])
  expect(listed.filter((path) => !existsSync(path))).toEqual([])
})

test('a draft gets the true size and the other files of a picture, and keeps its words', () => {
  const draft = { image: { src: 'pictures/lighthouse.webp', width: 1, height: 1, alt: 'A lighthouse' } }
  expect(fillImages(draft, [])).toEqual({ image: { ...imageOf('lighthouse'), alt: 'A lighthouse' } })
  expect(imageOf('lighthouse')?.variants?.length).toBe(3)
})

test('a picture that nobody drew is named and left alone', () => {
  const unknownSlugs: string[] = []
  const draft = { image: { src: 'pictures/no-such-thing.webp', width: 5, height: 5 } }
  expect(fillImages(draft, unknownSlugs)).toEqual(draft)
  expect(unknownSlugs).toEqual(['no-such-thing'])
})

function pathOf(paper: keyof typeof PAPER_FOLDERS, name: string): string {
  return join(PROJECT_ROOT, PAPER_FOLDERS[paper], name)
}
