/**
 * Writes small PDF files for tests: lines of type at places, ruled lines and pictures on pages. The type is not
 * embedded, so that a reader needs the tables of CJK encodings; nothing is compressed, so that a test may damage it.
 */
export type PdfPageSpec = {
  width?: number
  height?: number
  /** Turned clockwise when it is shown, in degrees. */
  rotate?: 0 | 90 | 180 | 270
  /** What is shown of it: left, bottom, right, top. */
  crop?: [number, number, number, number]
  lines?: {
    text: string
    x: number
    y: number
    size?: number
    bold?: boolean
    down?: boolean
    hidden?: boolean
  }[]
  /** Ruled lines: x, y, width, height. */
  rules?: [number, number, number, number][]
  /** Pictures of one colour: x, y, width, height, and how many pixels wide and high. */
  pictures?: { place: [number, number, number, number]; pixels: [number, number] }[]
}

/** `y` counts from the top, to the foot of the letters. */
export function makePdf(
  pages: readonly PdfPageSpec[],
  { info = '', locked = false }: { info?: string; locked?: boolean } = {},
): Uint8Array {
  const objects: string[] = []
  const add = (body: string) => objects.push(body)
  const fonts = ['STSong-Light', 'STSong-Bold'].flatMap((name) =>
    ['UniGB-UTF16-H', 'UniGB-UTF16-V'].map((encoding) => addFont(add, name, encoding)),
  )
  const [regular, regularDown, bold] = fonts
  const treeAt = objects.length + 1
  objects.push('')
  const kids = pages.map((page) => {
    const width = page.width ?? 600
    const height = page.height ?? 800
    const images = (page.pictures ?? []).map(({ pixels }) => addImage(add, pixels))
    const content = contentOf(page, height)
    const stream = add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`)
    const xobjects = images.map((id, i) => `/I${i} ${id} 0 R`).join(' ')
    return add(
      `<< /Type /Page /Parent ${treeAt} 0 R /MediaBox [0 0 ${width} ${height}]` +
        (page.crop ? ` /CropBox [${page.crop.join(' ')}]` : '') +
        (page.rotate ? ` /Rotate ${page.rotate}` : '') +
        ` /Contents ${stream} 0 R /Resources << /Font << /F0 ${regular} 0 R /F1 ${bold} 0 R /F2 ${regularDown} 0 R >>` +
        ` /XObject << ${xobjects} >> >> >>`,
    )
  })
  objects[treeAt - 1] =
    `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`
  const catalog = add(`<< /Type /Catalog /Pages ${treeAt} 0 R >>`)
  const about = add(`<< ${info} >>`)
  const lock = locked ? add(LOCK) : undefined
  return write(objects, `/Root ${catalog} 0 R /Info ${about} 0 R${lock ? ` /Encrypt ${lock} 0 R` : ''}`)
}

/** A lock whose key nobody has. */
const LOCK = `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'a1'.repeat(32)}> /U <${'b2'.repeat(32)}> >>`

function addFont(add: (body: string) => number, name: string, encoding: string): number {
  const descriptor = add(
    `<< /Type /FontDescriptor /FontName /${name} /Flags 6 /FontBBox [0 -120 1000 880] /ItalicAngle 0` +
      ' /Ascent 880 /Descent -120 /CapHeight 880 /StemV 90 >>',
  )
  const descendant = add(
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /${name} /FontDescriptor ${descriptor} 0 R /DW 1000` +
      ' /W [1 95 500] /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> >>',
  )
  return add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /${name}-${encoding} /Encoding /${encoding}` +
      ` /DescendantFonts [${descendant} 0 R] >>`,
  )
}

function addImage(add: (body: string) => number, [width, height]: [number, number]): number {
  const data = '7f'.repeat(width * height)
  return add(
    `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray` +
      ` /BitsPerComponent 8 /Filter /ASCIIHexDecode /Length ${data.length + 1} >>\nstream\n${data}>\nendstream`,
  )
}

function contentOf({ lines = [], rules = [], pictures = [] }: PdfPageSpec, height: number): string {
  return [
    ...pictures.map(({ place: [x, y, w, h] }, i) => `q ${w} 0 0 ${h} ${x} ${height - y - h} cm /I${i} Do Q`),
    ...rules.map(([x, y, w, h]) => `${x} ${height - y - h} ${w} ${h} re f`),
    ...lines.map(
      ({ text, x, y, size = 10, bold, down, hidden }) =>
        `BT ${hidden ? 3 : 0} Tr /F${down ? 2 : bold ? 1 : 0} ${size} Tf ${x} ${height - y} Td <${hexOf(text)}> Tj ET`,
    ),
  ].join('\n')
}

function hexOf(text: string): string {
  let hex = ''
  for (let i = 0; i < text.length; i += 1) hex += text.charCodeAt(i).toString(16).padStart(4, '0')
  return hex
}

function write(objects: readonly string[], trailer: string): Uint8Array {
  let file = '%PDF-1.7\n'
  const offsets = objects.map((body, i) => {
    const at = file.length
    file += `${i + 1} 0 obj\n${body}\nendobj\n`
    return at
  })
  const start = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`
  for (const offset of offsets) file += `${String(offset).padStart(10, '0')} 00000 n \n`
  file += `trailer\n<< /Size ${objects.length + 1} ${trailer} /ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>] >>\n`
  file += `startxref\n${start}\n%%EOF\n`
  return Uint8Array.from(file, (sign) => sign.charCodeAt(0))
}
