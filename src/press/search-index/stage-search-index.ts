import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { WholeIssue } from '#library/whole-issue.ts'
import { PaperIndexer } from '#press/search-index/paper-indexer.ts'
import { readPaperIndex, readPapers } from '#press/search-index/standing-index.ts'
import { type ArchiveIndex, INDEX_VERSION, indexFiles } from '#search/archive/index-format.ts'
import type { SearchedPaper } from '#search/archive/search-source.ts'

/** Writes a file of the site; `place` is its path in it. */
type Write = (place: string, content: string | Uint8Array) => void

/**
 * The search index of a site, brought up to date with the issues of one run.
 *
 * Issues are taken in one at a time and held as grams, in a folder of the run's own where they are many;
 * `stage` then merges them with what stands. An issue that stands as it is changes nothing.
 */
export class SearchIndexer {
  readonly #site: string
  readonly #scratch: string
  readonly #papers = new Map<string, { indexer: PaperIndexer; name: string; language: string }>()

  /** @param site absolute path of the published site, as it stood before the run */
  constructor(site: string) {
    this.#site = site
    this.#scratch = mkdtempSync(join(tmpdir(), 'jumpline-index-'))
  }

  /** @param isSame the issue stands in the site as it is */
  add(paper: string, address: string, whole: WholeIssue, isSame: boolean): void {
    const { publication, language } = whole.issue
    const known = this.#papers.get(paper)
    const indexer = known?.indexer ?? new PaperIndexer(this.#site, this.#scratch, paper)
    this.#papers.set(paper, { indexer, name: publication.name, language })
    indexer.add(address, whole, isSame)
  }

  /** Writes what changes: new segments, and the lists that name them. Gives the papers that can then be searched. */
  stage(write: Write): readonly SearchedPaper[] {
    const papers = new Map(readPapers(this.#site).map((paper) => [paper.id, paper]))
    for (const [id, { indexer, name, language }] of this.#papers) {
      const segments = indexer.finish(write)
      if (segments === undefined) continue
      write(indexFiles.paper(id), `${JSON.stringify({ version: INDEX_VERSION, segments })}\n`)
      papers.set(id, { id, name, language })
    }
    const index: ArchiveIndex = {
      version: INDEX_VERSION,
      papers: [...papers.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    }
    if (this.#papers.size > 0) write(indexFiles.papers(), `${JSON.stringify(index)}\n`)
    return index.papers
  }

  /** The papers of this run. */
  papers(): Iterable<string> {
    return this.#papers.keys()
  }

  /** Removes the run's own folder. */
  dispose(): void {
    rmSync(this.#scratch, { recursive: true, force: true })
  }
}

/** Removes segments that no list names any more; a reader who still has the old list asks for it again. */
export function removeOldSegments(site: string, papers: Iterable<string>): void {
  for (const paper of papers) {
    const folder = join(site, dirname(decodeURIComponent(indexFiles.paper(paper))))
    const named = new Set(readPaperIndex(site, paper)?.segments.map(({ id }) => id))
    for (const entry of safely(() => readdirSync(folder, { withFileTypes: true })) ?? []) {
      if (entry.isDirectory() && !named.has(entry.name))
        safely(() => rmSync(join(folder, entry.name), { recursive: true, force: true }))
    }
  }
}

function safely<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch {
    // Left-over files cost room and nothing else; the next run tries again.
    return undefined
  }
}
