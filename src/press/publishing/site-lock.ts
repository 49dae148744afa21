import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { shownPath } from '#press/given-path.ts'
import { Problem, systemCode } from '#press/problem.ts'

const PID = 'pid'
/** Folders that this process works in: its number in another one was that of a process which has gone. */
const held = new Set<string>()

/**
 * Takes the folder of a site in which a run gathers its files: where it stands, with the number of a process that
 * lives, nobody else may.
 *
 * @param leadBack undoes what a run that was cut off has left there; the folder is removed after it
 * @throws Problem where another run is at work
 */
export function takeFolder(site: string, folder: string, leadBack: () => void): void {
  removeDeadDrafts(folder)
  if (existsSync(folder)) {
    claim(site, folder)
    leadBack()
    rmSync(folder, { recursive: true, force: true })
  }
  // Comes with the number in it: nobody may see it without.
  const draft = `${folder}.${process.pid}`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft)
  try {
    writeFileSync(join(draft, PID), String(process.pid))
    renameSync(draft, folder)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    if (systemCode(error) === 'ENOTEMPTY' || systemCode(error) === 'EEXIST') throw busy(site, folder)
    throw error
  }
  held.add(folder)
}

/** Gives the folder up; whoever has removed it says so. */
export function leaveFolder(folder: string): void {
  held.delete(folder)
}

/**
 * Makes the folder of a run that was cut off this one's, for one of those who find it: whoever makes a folder in it named
 * by the dead process, as long as its number stands there.
 */
function claim(site: string, folder: string): void {
  const path = join(folder, PID)
  const dead = holder(folder)
  if (isAtWork(dead, folder)) throw busy(site, folder)
  const mark = join(folder, `claim.${dead}`)
  try {
    mkdirSync(mark)
  } catch (error) {
    const code = systemCode(error)
    if (code === 'EEXIST' || code === 'ENOENT') throw busy(site, folder)
    throw error
  }
  // Another may have led back meanwhile, and this is the folder it took then.
  if (holder(folder) !== dead) {
    rmSync(mark, { recursive: true, force: true })
    throw busy(site, folder)
  }
  // At no moment without a number.
  writeFileSync(`${path}.${process.pid}`, String(process.pid))
  renameSync(`${path}.${process.pid}`, path)
}

/** The number in a folder; 0 where there is none. */
function holder(folder: string): number {
  const path = join(folder, PID)
  const pid = existsSync(path) ? Number(readFileSync(path, 'utf8')) : 0
  return Number.isSafeInteger(pid) ? pid : 0
}

/** What runs left that were cut off before they had a folder. */
function removeDeadDrafts(folder: string): void {
  const site = dirname(folder)
  for (const name of readdirSync(site)) {
    const pid = name.startsWith(`${basename(folder)}.`) ? Number(name.slice(basename(folder).length + 1)) : 0
    if (pid > 0 && !isAtWork(pid, join(site, name)))
      rmSync(join(site, name), { recursive: true, force: true })
  }
}

function busy(site: string, folder: string): Problem {
  const pid = holder(folder)
  const who = pid > 0 ? `process ${pid}` : 'another process'
  // Not the folder: it may hold what a run that was cut off has taken out of the site.
  const way = `if it is not, delete ${basename(folder)}/${PID} there`
  return new Problem(shownPath(site), `${who} is publishing into it; ${way}`)
}

function isAtWork(pid: number, folder: string): boolean {
  if (pid === process.pid) return held.has(folder)
  try {
    return pid > 0 && process.kill(pid, 0)
  } catch (error) {
    return systemCode(error) === 'EPERM'
  }
}
