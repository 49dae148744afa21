import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { importSources } from '#importers/import-sources.ts'
import type { ImportResult, Source } from '#importers/importer.ts'
import type { Photo } from '#issue/schema.ts'
import { pdfEquipment } from '#press/pdf-equipment.ts'

const FIXTURE = 'src/importers/mets-alto/fixtures/structured'
const equipment = await pdfEquipment()

/** The page's picture at half the size of its ALTO: white paper, a blue illustration with a red middle. */
async function sheet(): Promise<Uint8Array> {
  const block = (width: number, height: number, background: string) =>
    sharp({ create: { width, height, channels: 3, background } })
      .png()
      .toBuffer()
  const page = sharp({ create: { width: 1000, height: 1500, channels: 3, background: '#ffffff' } })
  return page
    .composite([
      { input: await block(450, 300, '#0000ff'), left: 500, top: 150 },
      { input: await block(50, 50, '#ff0000'), left: 700, top: 275 },
    ])
    .webp({ lossless: true })
    .toBuffer()
}

function file(name: string, content: string | Uint8Array): Source {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return { name: `herald/${name}`, within: 'herald', bytes }
}

async function colours(result: ImportResult, photo: Photo | undefined) {
  const image = [photo?.image ?? []].flat()[0]
  const bytes = result.ok && image ? result.assets?.get(image.src) : undefined
  if (!bytes || !image) return undefined
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const at = (x: number, y: number) => [
    ...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3),
  ]
  const hue = ([red = 0, , blue = 0]: number[]) =>
    red > 200 && blue < 80 ? 'red' : blue > 200 && red < 80 ? 'blue' : 'other'
  return {
    size: [info.width, info.height],
    edges: [at(3, 3), at(info.width - 4, info.height - 4)].map(hue),
    middle: hue(at(info.width / 2, info.height / 2)),
  }
}

const CUT = { size: [450, 300], edges: ['blue', 'blue'], middle: 'red' }
const alto = (page: number) => readFileSync(`${FIXTURE}/alto/page${page}.xml`, 'utf8')

describe('Illustrations are cut out of the page’s picture', () => {
  it('by METS, in the story that they are of, with their caption', async () => {
    const mets = readFileSync(`${FIXTURE}/mets.xml`, 'utf8')
      .replace(
        '</mets:fileSec>',
        '<mets:fileGrp USE="Images"><mets:file ID="IMG1" MIMETYPE="image/webp"><mets:FLocat LOCTYPE="URL" xlink:href="file://./img/page1.webp"/></mets:file></mets:fileGrp></mets:fileSec>',
      )
      .replace(
        '<mets:area FILEID="ALTO1"/>',
        '<mets:area FILEID="ALTO1"/></mets:fptr><mets:fptr><mets:area FILEID="IMG1"/>',
      )
    const sources = [
      file('mets.xml', mets),
      file('alto/page1.xml', alto(1)),
      file('alto/page2.xml', alto(2)),
      file('img/page1.webp', await sheet()),
    ]
    const result = await importSources(sources, { equipment })
    const [photo] = result.ok ? (result.issue.pages[0]!.articles[0]!.photos ?? []) : []
    expect(photo).toMatchObject({ caption: expect.stringMatching(/./u), box: [0.5, 0.1, 0.45, 0.2] })
    expect(await colours(result, photo)).toEqual(CUT)
    // Where nothing can be drawn, the place and its caption stay.
    const bare = await importSources(sources)
    expect(bare.ok && bare.issue.pages[0]!.articles[0]!.photos?.[0]).toEqual({
      box: photo!.box,
      caption: photo!.caption,
    })
  })

  it('by ALTO alone, under a picture that is called like the page', async () => {
    const sources = [
      file('alto/herald-1902-03-04-p1.xml', alto(1)),
      file('jpg/herald-1902-03-04-p1.webp', await sheet()),
    ]
    const result = await importSources(sources, { equipment })
    const page = result.ok ? result.issue.pages[0]! : undefined
    expect(page?.image).toMatchObject({ width: 1000, height: 1500 })
    const photos = [
      ...(page?.photos ?? []),
      ...(page?.articles ?? []).flatMap((article) => article.photos ?? []),
    ]
    expect(
      await colours(
        result,
        photos.find(({ image }) => image),
      ),
    ).toEqual(CUT)
  })

  it('by a IIIF manifest whose image service came as files', async () => {
    const address = 'https://images.example/iiif/p1/full/max/0/default.webp'
    const note = (id: string, value: string, y: number, size: number) => ({
      id,
      type: 'Annotation',
      motivation: 'supplementing',
      body: { type: 'TextualBody', value },
      target: `https://x.example/c1#xywh=100,${y},800,${size}`,
    })
    const canvas = {
      id: 'https://x.example/c1',
      type: 'Canvas',
      label: { none: ['1'] },
      width: 1000,
      height: 1500,
      items: [
        {
          type: 'AnnotationPage',
          items: [{ type: 'Annotation', body: { id: address, type: 'Image', width: 1000, height: 1500 } }],
        },
      ],
      annotations: [
        {
          type: 'AnnotationPage',
          items: [
            note('a', 'New Pier Opens', 600, 40),
            note('b', 'The pier opened on Monday with all the town there.', 660, 20),
          ],
        },
      ],
    }
    const manifest = {
      '@context': 'http://iiif.io/api/presentation/3/context.json',
      type: 'Manifest',
      label: { en: ['The Saltmarsh Herald'] },
      navDate: '1902-03-04T00:00:00Z',
      items: [canvas],
    }
    const result = await importSources(
      [file('manifest.json', JSON.stringify(manifest)), file('p1/full/max/0/default.webp', await sheet())],
      { equipment },
    )
    expect(result.ok && result.issue.pages[0]!.image?.src).toBe('pages/1.webp')
  })
})
