import { existsSync, mkdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import * as v from 'valibot'
import { shownPath } from '#press/given-path.ts'
import { Problem } from '#press/problem.ts'

/** One change of a site: what is gathered at a place is moved in, or what stands there is taken out. */
export type Step = { place: string; kind: 'moved-in' | 'taken-out' }

/** Lists the steps that a commit is about to take, as long as it is at it. */
const JOURNAL = 'journal.json'

/** As a journal has it: a place by itself is moved in. */
const JournalSchema = v.array(v.union([v.string(), v.object({ takenOut: v.string() })]))

/** Writes the journal of a run: whole or not there, since a half of it would lead nobody back. */
export function writeJournal(folder: string, steps: readonly Step[]): void {
  const lines = steps.map(({ place, kind }) => (kind === 'moved-in' ? place : { takenOut: place }))
  const journal = join(folder, JOURNAL)
  writeFileSync(`${journal}.part`, JSON.stringify(lines), { flush: true })
  renameSync(`${journal}.part`, journal)
}

/** Ends a run: from here on one that is cut off has nothing to lead back from. */
export function endJournal(folder: string): void {
  rmSync(join(folder, JOURNAL))
}

/**
 * The steps that a run had begun with; none where it has left no journal.
 *
 * @throws Problem where the journal cannot be read
 */
export function readJournal(folder: string): Step[] {
  const journal = join(folder, JOURNAL)
  if (!existsSync(journal)) return []
  try {
    return v
      .parse(JournalSchema, JSON.parse(readFileSync(journal, 'utf8')))
      .map((line) =>
        typeof line === 'string'
          ? { place: line, kind: 'moved-in' }
          : { place: line.takenOut, kind: 'taken-out' },
      )
  } catch (error) {
    throw new Problem(shownPath(journal), DAMAGED, '', { cause: error })
  }
}

const DAMAGED =
  'is damaged, so what a broken-off run changed cannot be undone; take the site from a copy, or remove this file and publish the issues of that run again'

/** Takes a step; what stands at its place is kept in the run's folder. */
export function take(site: string, folder: string, { place, kind }: Step): void {
  const target = join(site, place)
  if (kind === 'moved-in') mkdirSync(dirname(target), { recursive: true })
  if (existsSync(target)) {
    const kept = join(folder, 'old', place)
    mkdirSync(dirname(kept), { recursive: true })
    renameSync(target, kept)
  }
  if (kind === 'moved-in') renameSync(join(folder, 'new', place), target)
}

/** Undoes a step, as far as it had come. */
export function undo(site: string, folder: string, { place, kind }: Step): void {
  const target = join(site, place)
  const kept = join(folder, 'old', place)
  const isMovedIn = kind === 'moved-in' && !existsSync(join(folder, 'new', place))
  if (isMovedIn) rmSync(target, { recursive: true, force: true })
  if (existsSync(kept)) {
    mkdirSync(dirname(target), { recursive: true })
    renameSync(kept, target)
  }
  removeEmptyAbove(site, place)
}

/** Removes the folders above a place that hold nothing; `site` is an absolute path and stays. */
export function removeEmptyAbove(site: string, place: string): void {
  for (let folder = dirname(join(site, place)); folder !== site; folder = dirname(folder)) removeEmpty(folder)
}

/** Removes a folder that holds nothing. */
export function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder)
  } catch {
    // It holds something, which is the usual case.
  }
}
