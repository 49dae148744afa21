import type { Source } from '#importers/importer.ts'
import { chance, type Chance } from '#press/bench/linking/chance.ts'
import { englishStory } from '#press/bench/linking/english.ts'

/** Columns of a page, in tenths of a millimetre, and the words of a line. */
const COLUMNS = 6
const WIDTH = 620
const PITCH = 34
const DEPTH = 60
const WORDS = 7

type Block = { id: string; page: number }

/**
 * A METS package of an issue of many pages, each an ALTO file of some 240 kB as libraries have them: six columns of
 * lines, every word with its box; four stories a page, every other of them going on overleaf.
 */
export function metsPackage(pages: number, seed = 1): Source[] {
  const by = chance(seed)
  const bytes = new TextEncoder()
  const files: Source[] = []
  const articles: string[] = []
  for (let page = 1; page <= pages; page += 1) {
    const blocks: string[] = []
    for (let column = 0; column < COLUMNS; column += 1) {
      const { headline, paragraphs } = englishStory(by)
      const [title, text] = [`P${page}C${column}H`, `P${page}C${column}T`]
      const x = 100 + column * (WIDTH + 40)
      blocks.push(blockOf(title, x, 100, headline.split(' '), 8, by))
      const words = `${paragraphs.join(' ')} `.repeat(8).split(' ')
      blocks.push(blockOf(text, x, 400, words, DEPTH, by))
      // The last column goes on in the first of the next page.
      if (column === 0 && page > 1) continue
      const parts: Block[] = [{ id: text, page }]
      if (column === COLUMNS - 1 && page < pages) parts.push({ id: `P${page + 1}C0T`, page: page + 1 })
      articles.push(articleOf({ id: title, page }, parts))
    }
    const name = `big/alto/${page}.xml`
    files.push({ name, within: 'big', bytes: bytes.encode(altoOf(blocks)) })
  }
  return [{ name: 'big/mets.xml', within: 'big', bytes: bytes.encode(metsOf(pages, articles)) }, ...files]
}

function blockOf(
  id: string,
  x: number,
  y: number,
  words: readonly string[],
  most: number,
  by: Chance,
): string {
  const lines: string[] = []
  for (let n = 0; n < most && n * WORDS < words.length; n += 1) {
    const top = y + n * PITCH
    const strings = words.slice(n * WORDS, (n + 1) * WORDS).map((word, at) => {
      const left = x + at * 88
      const wc = (0.6 + 0.4 * by.next()).toFixed(2)
      return `<String ID="${id}_${n}_${at}" HPOS="${left}" VPOS="${top}" WIDTH="80" HEIGHT="30" WC="${wc}" CONTENT="${escaped(word)}"/>`
    })
    const line = strings.join(`<SP WIDTH="8" HPOS="${x}" VPOS="${top}"/>`)
    lines.push(
      `<TextLine ID="${id}_${n}" HPOS="${x}" VPOS="${top}" WIDTH="${WIDTH}" HEIGHT="30">${line}</TextLine>`,
    )
  }
  const height = lines.length * PITCH
  return `<TextBlock ID="${id}" HPOS="${x}" VPOS="${y}" WIDTH="${WIDTH}" HEIGHT="${height}">${lines.join('\n')}</TextBlock>`
}

function escaped(word: string): string {
  return word.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

function altoOf(blocks: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<alto xmlns="http://www.loc.gov/standards/alto/ns-v3#"><Layout><Page ID="P" WIDTH="4200" HEIGHT="6200"><PrintSpace>
${blocks.join('\n')}
</PrintSpace></Page></Layout></alto>`
}

function articleOf(title: Block, parts: readonly Block[]): string {
  const area = ({ id, page }: Block) => `<fptr><area FILEID="A${page}" BETYPE="IDREF" BEGIN="${id}"/></fptr>`
  const body = parts.map((part) => `<div TYPE="PARAGRAPH">${area(part)}</div>`).join('')
  return `<div TYPE="ARTICLE"><div TYPE="HEADING"><div TYPE="TITLE">${area(title)}</div></div><div TYPE="BODY">${body}</div></div>`
}

function metsOf(pages: number, articles: readonly string[]): string {
  const all = Array.from({ length: pages }, (_, at) => at + 1)
  return `<?xml version="1.0" encoding="UTF-8"?>
<mets xmlns="http://www.loc.gov/METS/" xmlns:xlink="http://www.w3.org/1999/xlink" LABEL="The Alder Bay Gazette, 1902-03-04">
<fileSec><fileGrp USE="Text">${all.map((page) => `<file ID="A${page}" MIMETYPE="text/xml"><FLocat xlink:href="file://./alto/${page}.xml"/></file>`).join('\n')}</fileGrp></fileSec>
<structMap TYPE="PHYSICAL"><div TYPE="Newspaper">${all.map((page) => `<div TYPE="PAGE" ID="P${page}" ORDERLABEL="${page}" ORDER="${page}"><fptr><area FILEID="A${page}"/></fptr></div>`).join('\n')}</div></structMap>
<structMap TYPE="LOGICAL"><div TYPE="Newspaper"><div TYPE="ISSUE"><div TYPE="CONTENT">${articles.join('\n')}</div></div></div></structMap>
</mets>`
}
