import { mkdir, writeFile } from 'node:fs/promises'
import sharp from 'sharp'
import type { Sheet } from './develop.ts'
import type { PhotographEntry } from './picture-table.ts'
import { photographFiles } from './picture-table.ts'

/** Writes a print in every width and encoding of the table, each no larger than its share of the budget. */
export async function writePhotograph(entry: PhotographEntry, sheet: Sheet, folder: string): Promise<number> {
  await mkdir(folder, { recursive: true })
  let total = 0
  for (const file of photographFiles(entry)) {
    const picture = sharp(sheet.pixels, {
      raw: { width: sheet.width, height: sheet.height, channels: 3 },
    }).resize(file.width, file.height, { fit: 'fill' })
    const pixels = await picture.raw().toBuffer()
    const raw = { raw: { width: file.width, height: file.height, channels: 3 as const } }
    const budget = (file.width * file.height * (file.type === 'image/avif' ? 0.3 : 0.36)) / 8
    let bytes = Buffer.alloc(0)
    for (let quality = file.type === 'image/avif' ? 60 : 80; quality >= 26; quality -= 6) {
      const page = sharp(pixels, raw)
      bytes =
        file.type === 'image/avif'
          ? await page.avif({ quality, effort: 4 }).toBuffer()
          : await page.webp({ quality, effort: 4, smartSubsample: true }).toBuffer()
      if (bytes.length <= budget) break
    }
    await writeFile(`${folder}/${file.name}`, bytes)
    total += bytes.length
  }
  return total
}
