import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Article, Issue } from '#issue/schema.ts'
import { holdWhole } from '#library/whole-issue.ts'
import { generateArchive } from '#press/bench/archive/generate-archive.ts'
import { chance } from '#press/bench/linking/chance.ts'
import { PROJECT_ROOT } from '#press/project-root.ts'
import { pieceDocuments } from '#press/search-index/piece-documents.ts'
import type { Found, IndexedText, Piece } from '#press/bench/search/kinds/kind.ts'
import { fold } from '#search/fold.ts'

/** Pieces of a generated archive, as every index gets them: an address, the text as it is compared, and its issue. */
export function generatedPieces(issues: number): IndexedText[] {
  return [...generateArchive(issues)].map((issue) => ({
    issue,
    pieces: pieceDocuments(issue.publication.id, issue.date, holdWhole(issue, new Map())).map(
      ({ id, folded }) => ({ id, folded }),
    ),
  }))
}

/** What people wrote, as one issue: the lines of a sample paper and of the texts in `REAL_PAGES`, where that names a folder. */
export function writtenPieces(): IndexedText[] {
  const texts = [
    join(PROJECT_ROOT, 'public/papers/lanchuan/2026-04-22/text'),
    process.env['REAL_PAGES'] ?? '',
  ]
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.txt'))
        .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n')),
    )
    .map((line) => fold(line).text)
    .filter((line) => line.length > 20)
  const articles = texts.map((text, at): Article => ({ id: `p${at}`, body: [{ type: 'paragraph', text }] }))
  const issue: Issue = {
    version: '1.0',
    language: 'zh-Hans',
    publication: { id: 'written', name: '写成' },
    date: '2026-01-01',
    pages: [{ label: '1', articles }],
  }
  return [{ issue, pieces: texts.map((folded, at) => ({ id: `written/2026-01-01/p${at}`, folded })) }]
}

/** Random stretches of Han signs that stand in the pieces, none twice; the same for the same seed. */
export function stretches(pieces: readonly Piece[], length: number, count: number, seed = 7): string[] {
  const by = chance(seed)
  const run = new RegExp(`\\p{Script=Han}{${length}}`, 'uy')
  const found = new Set<string>()
  for (let tries = 0; found.size < count && tries < count * 500; tries += 1) {
    const folded = pieces[by.between(0, pieces.length - 1)]?.folded ?? ''
    run.lastIndex = by.between(0, folded.length - 1)
    const [stretch] = run.exec(folded) ?? []
    if (stretch !== undefined) found.add(stretch)
  }
  return [...found]
}

/** How much of what stands in the pieces was found, and how much of what was found stands there; both summed over all queries. */
export function judge(
  pieces: readonly Piece[],
  queries: readonly string[],
  answers: readonly Found['ids'][],
): { recall: number; precision: number } {
  let standing = 0
  let found = 0
  let right = 0
  for (const [at, query] of queries.entries()) {
    const truth = new Set(pieces.filter(({ folded }) => folded.includes(query)).map(({ id }) => id))
    const answer = new Set(answers[at])
    standing += truth.size
    found += answer.size
    for (const id of answer) if (id !== undefined && truth.has(id)) right += 1
  }
  return { recall: right / standing, precision: found === 0 ? 1 : right / found }
}
