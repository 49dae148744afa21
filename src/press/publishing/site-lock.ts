import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
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

/** Makes the folder of a run that was cut off this one's, for one of those who find it. */
function claim(site: string, folder: string): void {
  const path = join(folder, PID)
  if (!existsSync(path)) return
  if (isAtWork(Number(readFileSync(path, 'utf8')), folder)) throw busy(site, folder)
  try {
    renameSync(path, `${path}.${process.pid}`)
  } catch (error) {
    if (systemCode(error) === 'ENOENT') throw busy(site, folder)
    throw error
  }
  writeFileSync(path, String(process.pid))
}

function busy(site: string, folder: string): Problem {
  const path = join(folder, PID)
  const who = existsSync(path) ? `process ${readFileSync(path, 'utf8')}` : 'another process'
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
