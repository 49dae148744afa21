import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, sep } from 'node:path'
import * as v from 'valibot'
import { shownPath } from '#press/given-path.ts'
import { Problem, systemCode, systemReason } from '#press/problem.ts'
import { compress, COPY_ENDINGS, hasCopies, isText } from '#press/publishing/compressed-copies.ts'
import { leaveFolder, takeFolder } from '#press/publishing/site-lock.ts'
import { walkFiles } from '#press/walk-files.ts'

const FOLDER = '.publishing'
/** Lists the places that a commit is about to replace, as long as it is at it. */
const JOURNAL = 'journal.json'

/**
 * New files of a site, gathered beside it and moved in together.
 *
 * Until `commit` the site is untouched; while `commit` moves, what is replaced is kept, so that an
 * error, and even a power cut, leads back to the old site. The folder is also the lock: one run at a time.
 */
export class Staging {
  readonly #site: string
  readonly #folder: string
  readonly #places = new Set<string>()
  readonly #folders = new Set<string>()
  #isTorn = false

  /**
   * @param site absolute path of the site, made where it does not exist
   * @throws Problem where it cannot be written, or another run is at work in it
   */
  constructor(site: string) {
    this.#site = site
    this.#folder = join(site, FOLDER)
    try {
      mkdirSync(site, { recursive: true })
      takeFolder(site, this.#folder, () => leadBack(site))
    } catch (error) {
      throw asProblem(site, error)
    }
  }

  /** Adds a file; `place` is its path in the site. The folder or file that is replaced whole: `unit`. */
  write(place: string, content: string | Uint8Array, unit = place): void {
    const path = join(this.#folder, 'new', place)
    if (!path.startsWith(join(this.#folder, 'new') + sep)) throw new Problem(place, 'leads out of the site')
    try {
      this.#make(dirname(path))
      writeFileSync(path, content)
    } catch (error) {
      throw asProblem(join(this.#site, place), error)
    }
    this.#places.add(unit)
  }

  /** Makes a folder, once: a file system takes its time to say that one is there. */
  #make(folder: string): void {
    if (this.#folders.has(folder)) return
    mkdirSync(folder, { recursive: true })
    this.#folders.add(folder)
  }

  /** Whether this run has written a file. */
  has(place: string): boolean {
    return existsSync(join(this.#folder, 'new', place))
  }

  /** What this run has written at a place; undefined where it wrote nothing. */
  read(place: string): string | undefined {
    const path = join(this.#folder, 'new', place)
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined
  }

  /** Moves everything in, in the order it was added: what lists comes after what is listed. */
  commit(): void {
    const changed = [...this.#places]
      .filter((place) => !this.#isSame(place))
      .flatMap((place) => [place, ...this.#compress(place)])
    const journal = join(this.#folder, JOURNAL)
    let current = this.#site
    try {
      // Whole or not there: a half of it would lead nobody back.
      writeFileSync(`${journal}.part`, JSON.stringify(changed), { flush: true })
      renameSync(`${journal}.part`, journal)
      this.#isTorn = true
      for (const place of changed) {
        current = join(this.#site, place)
        this.#replace(place)
      }
    } catch (error) {
      for (const place of changed.toReversed()) putBack(this.#site, place)
      this.#isTorn = false
      throw asProblem(current, error)
    }
    // From here on a cut-off run has nothing to lead back from.
    rmSync(journal)
    this.#isTorn = false
  }

  /** Removes what was gathered; the site stays as it is. */
  discard(): void {
    if (this.#isTorn) return
    rmSync(this.#folder, { recursive: true, force: true })
    leaveFolder(this.#folder)
    removeEmpty(this.#site)
  }

  /** Adds compressed copies to what changed; answers with those that are moved in by themselves. */
  #compress(unit: string): string[] {
    const staged = join(this.#folder, 'new', unit)
    const alone: string[] = []
    for (const file of filesOf(staged)) {
      const path = join(staged, file)
      // A copy that stands from when the file was longer would be of another text.
      const stood = file === '' && isText(unit) && existsSync(join(this.#site, `${unit}.br`))
      if (!stood && !hasCopies(path, statSync(path).size)) continue
      try {
        for (const { ending, content } of compress(readFileSync(path))) {
          writeFileSync(path + ending, content)
          if (file === '') alone.push(unit + ending)
        }
      } catch (error) {
        throw asProblem(join(this.#site, unit, file), error)
      }
    }
    return alone
  }

  #replace(place: string): void {
    const target = join(this.#site, place)
    const kept = join(this.#folder, 'old', place)
    mkdirSync(dirname(target), { recursive: true })
    if (existsSync(target)) {
      mkdirSync(dirname(kept), { recursive: true })
      renameSync(target, kept)
    }
    renameSync(join(this.#folder, 'new', place), target)
  }

  /** Unchanged files keep their dates, so that copies and caches of them stay good. */
  #isSame(place: string): boolean {
    const staged = join(this.#folder, 'new', place)
    const standing = join(this.#site, place)
    if (!existsSync(standing)) return false
    const files = filesOf(staged)
    const others = filesOf(standing).filter((file) => !/\.(?:br|gz)$/u.test(file))
    if (files.join('\n') !== others.join('\n')) return false
    return files.every((file) => {
      const content = readFileSync(join(staged, file))
      if (!content.equals(readFileSync(join(standing, file)))) return false
      if (!hasCopies(join(staged, file), content.length)) return true
      return COPY_ENDINGS.every((ending) => existsSync(join(standing, file) + ending))
    })
  }
}

/** The files of a folder; a file by itself is one without a name of its own. */
function filesOf(path: string): string[] {
  try {
    return walkFiles(path)
  } catch (error) {
    if (systemCode(error) === 'ENOTDIR') return ['']
    throw error
  }
}

/** Leads back from a run that was cut off. */
function leadBack(site: string): void {
  const journal = join(site, FOLDER, JOURNAL)
  const begun = existsSync(journal)
    ? v.parse(v.array(v.string()), JSON.parse(readFileSync(journal, 'utf8')))
    : []
  for (const place of begun.toReversed()) putBack(site, place)
}

/** Undoes one replacement, as far as it had come. */
function putBack(site: string, place: string): void {
  const target = join(site, place)
  const kept = join(site, FOLDER, 'old', place)
  const isMovedIn = !existsSync(join(site, FOLDER, 'new', place))
  if (isMovedIn) rmSync(target, { recursive: true, force: true })
  if (existsSync(kept)) renameSync(kept, target)
  for (let folder = dirname(target); folder !== site; folder = dirname(folder)) removeEmpty(folder)
}

function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder)
  } catch {
    // It holds something, which is the usual case.
  }
}

function asProblem(path: string, error: unknown): Problem {
  if (error instanceof Problem) return error
  return new Problem(shownPath(path), `cannot be written: ${systemReason(error)}`, '', { cause: error })
}
