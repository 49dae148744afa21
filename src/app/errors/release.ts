import { tellMissing } from '#app/errors/missing-part.ts'
import type { ErrorReason } from '#messages/reasons.ts'

// Comes when everything else is there, so that it is at hand when the files of its release have gone.

/** The releases that this tab has been loaded again for, by the address of their code. */
const STORAGE_KEY = 'jumpline.reloaded'

/** Errors of code that could not be fetched. */
const codeMissing = new WeakSet<Error>()

/**
 * Notes what cannot be fetched of the application: the network has gone, or a newer release has taken the
 * place of this one while its page stayed open. What a press asked for brings the new release; nothing is
 * loaded again under a reader who reads.
 *
 * @param isMoving whether a view is on its way: one that cannot come says so itself
 */
export function watchRelease(isMoving: () => boolean): void {
  window.addEventListener('vite:preloadError', ({ payload }) => {
    codeMissing.add(payload)
    if (navigator.userActivation?.isActive && !isMoving()) void loadRelease().then(tellMissing)
  })
}

/**
 * What to say of an error for which there may be a newer release; nothing while that is being loaded.
 *
 * @param said what else there is to say of it
 */
export async function reasonInTime(error: unknown, said: ErrorReason): Promise<ErrorReason> {
  const isOutdated = said === 'newer' || (error instanceof Error && codeMissing.has(error))
  return isOutdated ? loadRelease() : said
}

/** Loads the document anew as the reader asks, or says why that cannot be. */
export async function tryAnew(): Promise<void> {
  tellMissing(await loadRelease(true))
}

let loading: Promise<ErrorReason> | undefined

/**
 * Loads the document again where the host answers, and with it the release that stands there now: once for
 * each release, so that a file which is really missing cannot lead in a circle.
 *
 * @param isAsked by the reader, as often as they like
 * @returns why it was not loaded again; nothing where it is
 */
function loadRelease(isAsked = false): Promise<ErrorReason> {
  loading ??= load(isAsked).finally(() => {
    loading = undefined
  })
  return loading
}

async function load(isAsked: boolean): Promise<ErrorReason> {
  // With the worker there is a document without a host too; it is the reader who asks for it.
  const isKept = isAsked && Boolean(navigator.serviceWorker?.controller)
  if (!isKept && !(await answers())) return 'unreachable'
  if (!isAsked && !isFirstTime()) return 'newer'
  location.reload()
  return new Promise(() => undefined)
}

/** Whether the host answers; one that has not learnt to be asked like this says so, and is there. */
async function answers(): Promise<boolean> {
  try {
    const { status } = await fetch(location.href, { method: 'HEAD', cache: 'no-store' })
    return status < 500 || status === 501
  } catch {
    return false
  }
}

/** False, too, where nothing can be noted: better an error than a circle. */
function isFirstTime(): boolean {
  try {
    const before = sessionStorage.getItem(STORAGE_KEY) ?? ''
    if (before.includes(import.meta.url)) return false
    sessionStorage.setItem(STORAGE_KEY, `${before} ${import.meta.url}`)
    return true
  } catch {
    return false
  }
}
