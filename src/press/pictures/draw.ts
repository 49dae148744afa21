import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import sharp from 'sharp'
import { CHART_DRAWINGS } from './charts/charts.ts'
import { develop } from './develop.ts'
import { writePhotograph } from './encode.ts'
import { CHARTS, PAPER_FOLDERS, PHOTOGRAPHS, type PhotographEntry } from './picture-table.ts'
import { PROJECT_ROOT } from '#press/project-root.ts'
import { SCENES } from './scenes/scenes.ts'
import { smoothed } from './trace/smooth.ts'
import { expose } from './trace/tracer.ts'

/**
 * Draws the pictures of the sample papers: `npm run pictures`, or one of them with `-- --only <slug>`.
 * With `--proof <folder>` a PNG goes there and nothing else is written; `--width` and `--samples` make it quick.
 */
async function draw(): Promise<void> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      proof: { type: 'string' },
      width: { type: 'string' },
      samples: { type: 'string' },
    },
  })
  const wanted = ({ slug }: { slug: string }): boolean =>
    !values.only || values.only.split(',').includes(slug)
  for (const entry of CHARTS.filter(wanted)) await drawChart(entry, values.proof)
  for (const entry of PHOTOGRAPHS.filter(wanted)) await drawPhotograph(entry, values)
}

async function drawChart(entry: PhotographEntry, proof: string | undefined): Promise<void> {
  const drawing = CHART_DRAWINGS[entry.slug]
  if (!drawing) throw new Error(`No drawing for the chart ${entry.slug}.`)
  const svg = drawing(entry.width, entry.height)
  if (proof) {
    await sharp(Buffer.from(svg))
      .flatten({ background: '#ffffff' })
      .png()
      .toFile(`${proof}/${entry.slug}.png`)
    return
  }
  await mkdir(folderOf(entry), { recursive: true })
  await writeFile(join(folderOf(entry), `${entry.slug}.svg`), svg)
}

async function drawPhotograph(
  entry: PhotographEntry,
  {
    proof,
    width,
    samples,
  }: { proof?: string | undefined; width?: string | undefined; samples?: string | undefined },
): Promise<void> {
  const began = Date.now()
  const build = SCENES[entry.slug]
  if (!build) throw new Error(`No scene for the photograph ${entry.slug}.`)
  const scene = build()
  if (width) scene.traceWidth = Number(width)
  if (samples) scene.samples = Number(samples)
  const height = Math.round((scene.traceWidth * entry.height) / entry.width)
  const negative = expose(scene, height)
  const light = smoothed(negative, 0.75 / Math.sqrt(scene.samples / 4))
  const out = proof
    ? { width: Math.min(entry.width, scene.traceWidth * 2), height: 0 }
    : { width: entry.width, height: entry.height }
  out.height ||= Math.round((out.width * entry.height) / entry.width)
  const sheet = await develop(light, negative, scene.print, out)
  let bytes = 0
  if (proof) {
    const raw = { width: sheet.width, height: sheet.height, channels: 3 as const }
    await sharp(sheet.pixels, { raw }).png().toFile(`${proof}/${entry.slug}.png`)
  } else bytes = await writePhotograph(entry, sheet, folderOf(entry))
  const triangles = scene.mesh.materials.length
  const seconds = ((Date.now() - began) / 1000).toFixed(1)
  console.log(`${entry.slug}: ${triangles} triangles, ${seconds} s, ${bytes} bytes`)
}

/** Where an entry's files go, wherever the command is called from. */
function folderOf(entry: PhotographEntry): string {
  return join(PROJECT_ROOT, PAPER_FOLDERS[entry.paper])
}

await draw()
