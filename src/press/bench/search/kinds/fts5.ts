import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BuildKind, Piece } from '#press/bench/search/kinds/kind.ts'

const SQLITE = 'sqlite3'
const PAGE = 4096

/**
 * SQLite's full text index, read in pages of 4 kB as a browser would over range requests; `split` makes words of a
 * text. It needs the program `sqlite3`.
 */
function fts5(tokenizer: string, split: (text: string) => string): BuildKind {
  return (folder, corpus) => {
    const file = join(folder, 'index.db')
    const names: string[] = []
    const rows = (pieces: readonly Piece[]) =>
      pieces
        .map(({ id, folded }) => {
          names.push(id)
          return `INSERT INTO piece(rowid, folded) VALUES (${names.length}, ${quoted(split(folded))});`
        })
        .join('\n')
    run(
      file,
      `PRAGMA page_size=${PAGE}; PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;
       CREATE VIRTUAL TABLE piece USING fts5(folded, content='', tokenize='${tokenizer}'); BEGIN;
       ${corpus.map(({ pieces }) => rows(pieces)).join('\n')}
       COMMIT; INSERT INTO piece(piece) VALUES ('optimize'); VACUUM;`,
    )
    return {
      bytes: readFileSync(file).length,
      search: (query) => {
        const phrase = quoted(`"${split(query).replaceAll('"', '""')}"`)
        const said = run(file, `.stats on\nSELECT rowid FROM piece WHERE piece MATCH ${phrase};`)
        const misses = Number(/Page cache misses:\s+(\d+)/u.exec(said)?.[1] ?? 0)
        const found = said.split('\n').filter((line) => /^\d+$/u.test(line))
        return { ids: found.map((row) => names[Number(row) - 1]), fetched: misses * PAGE }
      },
      add: ({ pieces }) => {
        const before = readFileSync(file)
        run(file, `BEGIN;${rows(pieces)}COMMIT;`)
        return changed(before, readFileSync(file))
      },
    }
  }
}

export const trigram = fts5('trigram', (text) => text)
export const unicode61 = fts5('unicode61', (text) => text)
/** Pairs of signs as words: what FTS5 can be made to do. */
export const fts5Pairs = fts5('unicode61', (text) => {
  const signs = [...text.replaceAll(/[^\p{L}\p{N}]/gu, '')]
  return signs
    .slice(1)
    .map((sign, at) => `${signs[at]}${sign}`)
    .join(' ')
})

function run(file: string, statements: string): string {
  return execFileSync(SQLITE, [file], {
    input: statements,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['pipe', 'pipe', 'ignore'],
  })
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/** The bytes of the pages that are new or not what they were. */
function changed(before: Buffer, after: Buffer): number {
  let bytes = 0
  for (let at = 0; at < after.length; at += PAGE)
    if (!after.subarray(at, at + PAGE).equals(before.subarray(at, at + PAGE))) bytes += PAGE
  return bytes
}
