import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { shownPath } from '#press/given-path.ts'
import { makeFolder } from '#press/make-folder.ts'
import { Problem, systemCode, systemReason } from '#press/problem.ts'
import { compress, COPY_ENDINGS, hasCopies, isText } from '#press/publishing/compressed-copies.ts'
import { leaveFolder, takeFolder } from '#press/publishing/site-lock.ts'
import {
  endJournal,
  readJournal,
  removeEmpty,
  removeEmptyAbove,
  type Step,
  take,
  undo,
  writeJournal,
} from '#press/publishing/steps.ts'
import { walkFiles } from '#press/walk-files.ts'

const FOLDER = '.publishing'

/**
 * Changes of a site: new files, gathered beside it and moved in together, and files that are to be taken out.
 *
 * Until `commit` the site is untouched; while `commit` moves, what is replaced or taken out is kept, so that an
 * error, and even a power cut, leads back to the old site. The folder is also the lock: one run at a time.
 */
export class Staging {
  readonly #site: string
  readonly #folder: string
  readonly #places = new Set<string>()
  readonly #removed = new Set<string>()
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
      makeFolder(site)
      takeFolder(site, this.#folder, () => leadBack(site, this.#folder))
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

  /** Takes a file, with its compressed copies, or a folder out of the site, where it stands there. */
  remove(place: string): void {
    this.#removed.add(place)
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

  /** Whether a file will stand in the site after this run. */
  leaves(place: string): boolean {
    return this.has(place) || (!this.#removed.has(place) && existsSync(join(this.#site, place)))
  }

  /** Moves everything in, in the order it was added: what lists comes after what is listed. Then takes out. */
  commit(): void {
    const steps = this.#steps()
    let current = this.#site
    try {
      writeJournal(this.#folder, steps)
      this.#isTorn = true
      for (const step of steps) {
        current = join(this.#site, step.place)
        take(this.#site, this.#folder, step)
      }
    } catch (error) {
      for (const step of steps.toReversed()) undo(this.#site, this.#folder, step)
      this.#isTorn = false
      throw asProblem(current, error)
    }
    endJournal(this.#folder)
    this.#isTorn = false
    for (const { place, kind } of steps) if (kind === 'taken-out') removeEmptyAbove(this.#site, place)
  }

  /** Removes what was gathered; the site stays as it is. */
  discard(): void {
    if (this.#isTorn) return
    rmSync(this.#folder, { recursive: true, force: true })
    leaveFolder(this.#folder)
    removeEmpty(this.#site)
  }

  #steps(): Step[] {
    const changed = [...this.#places].filter((place) => !this.#isSame(place))
    const removed = [...this.#removed].filter((place) => !this.#places.has(place))
    return [
      ...changed.flatMap((place): Step[] => [{ place, kind: 'moved-in' }, ...this.#compress(place)]),
      ...removed.flatMap((place) => this.#takenOut(place, ...copiesOf(place))),
    ]
  }

  /** Those of some places where something stands. */
  #takenOut(...places: string[]): Step[] {
    return places
      .filter((place) => existsSync(join(this.#site, place)))
      .map((place) => ({ place, kind: 'taken-out' }))
  }

  /** Adds compressed copies to what changed; answers with the steps of those that stand beside a file by itself. */
  #compress(unit: string): Step[] {
    const staged = join(this.#folder, 'new', unit)
    const alone: Step[] = []
    for (const file of filesOf(staged)) {
      const path = join(staged, file)
      if (!hasCopies(path, statSync(path).size)) {
        // Those that stand from when the file was longer are of another text.
        if (file === '' && isText(unit)) alone.push(...this.#takenOut(...copiesOf(unit)))
        continue
      }
      try {
        for (const { ending, content } of compress(readFileSync(path))) {
          writeFileSync(path + ending, content)
          if (file === '') alone.push({ place: unit + ending, kind: 'moved-in' })
        }
      } catch (error) {
        throw asProblem(join(this.#site, unit, file), error)
      }
    }
    return alone
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

/** Where the compressed copies of a file stand. */
function copiesOf(place: string): string[] {
  return COPY_ENDINGS.map((ending) => place + ending)
}

/** Leads back from a run that was cut off. */
function leadBack(site: string, folder: string): void {
  for (const step of readJournal(folder).toReversed()) undo(site, folder, step)
}

function asProblem(path: string, error: unknown): Problem {
  if (error instanceof Problem) return error
  return new Problem(shownPath(path), `cannot be written: ${systemReason(error)}`, '', { cause: error })
}
