import { createHash } from 'node:crypto'
import sharp from 'sharp'
import type { Drawing } from '#press/previews/card.ts'
import { palettePng } from '#press/previews/palette-png.ts'

/** A card as PNG; the same bytes for the same drawing. */
export async function developCard({ svg, palette }: Drawing): Promise<Uint8Array> {
  const { data, info } = await sharp(Buffer.from(svg)).raw().toBuffer({ resolveWithObject: true })
  return palettePng({ data, ...info }, palette)
}

/** A name for a drawing by what it shows: one that is there already need not be developed again. */
export function cardName({ svg }: Drawing): string {
  return createHash('sha256').update(svg).digest('hex').slice(0, 16)
}
