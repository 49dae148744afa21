import { readFile, writeFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { imageOf } from './picture-table.ts'

/**
 * Gives every image of a draft issue its true size and variants, by the slug in its `src` (`pictures/<slug>.webp`):
 * `tsx src/press/pictures/fill-images.ts IN.json OUT.json`. All else, `alt` too, stays as it was.
 */
async function fillFile(input: string, output: string): Promise<void> {
  const draft: unknown = JSON.parse(await readFile(input, 'utf8'))
  const unknownSlugs: string[] = []
  const filled = fillImages(draft, unknownSlugs)
  await writeFile(output, `${JSON.stringify(filled, undefined, 2)}\n`)
  if (unknownSlugs.length > 0) {
    console.error(`No such picture: ${unknownSlugs.join(', ')}. These images were left as they were.`)
    process.exitCode = 1
  }
}

/** A copy of any JSON in which each object with a `src` among the pictures has that picture's files and size. */
export function fillImages(value: unknown, unknownSlugs: string[]): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => fillImages(item, unknownSlugs))
  if (typeof value !== 'object' || value === null) return value
  const filled = Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, fillImages(item, unknownSlugs)]),
  )
  const slug = slugOf(filled['src'])
  if (!slug) return filled
  const image = imageOf(slug)
  if (!image) unknownSlugs.push(slug)
  return { ...filled, ...image }
}

function slugOf(source: unknown): string | undefined {
  return typeof source === 'string'
    ? /^pictures\/(.+?)(?:-\d{3,4})?\.(?:webp|avif|svg|jpg|png)$/u.exec(source)?.[1]
    : undefined
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [input, output] = process.argv.slice(2)
  if (input && output) await fillFile(input, output)
  else console.error('Usage: tsx src/press/pictures/fill-images.ts IN.json OUT.json')
}
