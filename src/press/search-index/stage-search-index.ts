import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { ShelfPublication } from '#library/library.ts'
import type { WholeIssue } from '#library/whole-issue.ts'
import { PaperIndexer } from '#press/search-index/paper-indexer.ts'
import type { Places } from '#press/search-index/places.ts'
import { readPaperIndex, readPapers } from '#press/search-index/standing-index.ts'
import { INDEX_VERSION, indexFiles } from '#search/archive/index-format.ts'
import type { SearchedPaper } from '#search/archive/search-source.ts'

/** A paper as search names it. */
type Named = Pick<ShelfPublication, 'publication' | 'language'>

/**
 * The search index of a site, brought up to date with the issues of one run.
 *
 * Issues are taken in one at a time and held as grams, in a folder of the run's own where they are many;
 * `stage` then merges them with what stands. An issue that stands as it is changes nothing.
 */
export class SearchIndexer {
  readonly #site: string
  readonly #scratch: string
  readonly #papers = new Map<string, PaperIndexer>()

  /** @param site absolute path of the published site, as it stood before the run */
  constructor(site: string) {
    this.#site = site
    this.#scratch = mkdtempSync(join(tmpdir(), 'jumpline-index-'))
  }

  /** @param isSame the issue stands in the site as it is */
  add(paper: string, address: string, whole: WholeIssue, isSame: boolean): void {
    this.#indexer(paper).add(address, whole, isSame)
  }

  /** Leaves an issue out of the index. */
  remove(paper: string, address: string): void {
    this.#indexer(paper).remove(address)
  }

  /**
   * Writes what changes: new segments, and the lists that name them. Gives the papers that can then be searched.
   *
   * @param shelf the publications that the site has then, which are named as there
   * @param site where files are written to, and taken out of
   */
  stage(shelf: readonly Named[], { write, remove }: Places): readonly SearchedPaper[] {
    const searched = new Set(readPapers(this.#site).map(({ id }) => id))
    for (const [id, indexer] of this.#papers) {
      const { segments, outdated } = indexer.finish(write)
      for (const segment of outdated) remove(indexFiles.folder(id, segment))
      if (segments === undefined) continue
      if (segments.length > 0) {
        write(indexFiles.paper(id), `${JSON.stringify({ version: INDEX_VERSION, segments })}\n`)
        searched.add(id)
      } else {
        remove(indexFiles.paper(id))
        searched.delete(id)
      }
    }
    const papers = shelf
      .filter(({ publication }) => searched.has(publication.id))
      .map(({ publication: { id, name }, language }) => ({ id, name, language }))
    if (papers.length === 0) remove(indexFiles.papers())
    else if (this.#papers.size > 0)
      write(indexFiles.papers(), `${JSON.stringify({ version: INDEX_VERSION, papers })}\n`)
    return papers
  }

  #indexer(paper: string): PaperIndexer {
    const indexer = this.#papers.get(paper) ?? new PaperIndexer(this.#site, this.#scratch, paper)
    this.#papers.set(paper, indexer)
    return indexer
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
