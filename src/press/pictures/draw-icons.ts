import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { PROJECT_ROOT } from '#press/project-root.ts'

/** Systems cut a maskable icon to shapes of their own: what must be seen stands in the middle four fifths. */
const SAFE = 0.72
const PAPER = '#fcf9f0'

const folder = join(PROJECT_ROOT, 'public/static/icons')
const drawing = readFileSync(join(PROJECT_ROOT, 'public/static/favicon.svg'))

mkdirSync(folder, { recursive: true })
for (const size of [192, 512])
  await sharp(drawing, { density: (72 * size) / 32 })
    .resize(size, size)
    .png({ palette: true })
    .toFile(join(folder, `icon-${size}.png`))
const inner = Math.round(512 * SAFE)
const margin = Math.round((512 - inner) / 2)
await sharp(drawing, { density: (72 * inner) / 32 })
  .resize(inner, inner)
  .extend({
    top: margin,
    left: margin,
    bottom: 512 - inner - margin,
    right: 512 - inner - margin,
    background: PAPER,
  })
  .flatten({ background: PAPER })
  .png({ palette: true })
  .toFile(join(folder, 'icon-maskable-512.png'))
