import { tellMissing } from '#app/errors/missing-part.ts'
import type { ErrorReason } from '#messages/reasons.ts'

// Comes when everything else is there, so that it is at hand when the files of its release have gone.

/** The releases that this tab has been loaded again for, by the address of their code. */
const STORAGE_KEY = 'jumpline.reloaded'

/** Code that nobody asked for by a press: what it does for the reader goes on without it. */
const OPTIONAL = /\/(?:ready-pages|print-setting)-/u

/** What a tab knows of the release it runs, and of the one that may have taken its place. */
export type Release = {
  /**
   * Notes what cannot be fetched of the application: the network has gone, or a newer release has taken the
   * place of this one while its page stayed open. What a press asked for brings the new release; nothing is
   * loaded again under a reader who reads.
   *
   * @param isMoving whether a view is on its way: one that cannot come says so itself
   */
  watch: (isMoving: () => boolean) => void
  /**
   * What to say of an error for which there may be a newer release; nothing while that is being loaded.
   *
   * @param said what else there is to say of it
   */
  reasonInTime: (error: unknown, said: ErrorReason) => Promise<ErrorReason>
  /** Loads the document anew as the reader asks, or says why that cannot be. */
  tryAnew: () => Promise<void>
}

/** @param tell says why a part that was asked for does not come */
export function makeRelease(tell: (reason: ErrorReason) => void): Release {
  /** Errors of code that could not be fetched. */
  const codeMissing = new WeakSet<Error>()
  /** Files that could not be fetched and were on the host all the same. */
  const foundThere = new Set<string>()
  let loading: Promise<ErrorReason> | undefined

  /**
   * Loads the document again where the host answers, and with it the release that stands there now: once for
   * each release, so that a file which is really missing cannot lead in a circle.
   *
   * @param why the error of code that could not be fetched, or that the reader asks, as often as they like
   * @returns why it was not loaded again; nothing where it is
   */
  const loadRelease = (why?: Error | 'asked'): Promise<ErrorReason> => {
    loading ??= load(why).finally(() => {
      loading = undefined
    })
    return loading
  }

  const load = async (why: Error | 'asked' | undefined): Promise<ErrorReason> => {
    const isAsked = why === 'asked'
    // With the worker there is a document without a host too; it is the reader who asks for it.
    const isKept = isAsked && Boolean(navigator.serviceWorker?.controller)
    if (!isKept) {
      const file = why instanceof Error ? fileNamed(why) : undefined
      const answer = await ask(file ?? location.href)
      if (answer === undefined) return 'unreachable'
      // Not the release has gone, the network had: who asks again has the file without another document. A browser
      // that holds on to the failure fails then too, and needs one.
      if (file !== undefined && isCode(answer) && !foundThere.has(file)) {
        foundThere.add(file)
        return 'unreachable'
      }
    }
    if (!isAsked && !isFirstTime()) return 'newer'
    location.reload()
    return new Promise(() => undefined)
  }

  return {
    watch: (isMoving) =>
      window.addEventListener('vite:preloadError', ({ payload }) => {
        codeMissing.add(payload)
        if (OPTIONAL.test(payload.message)) return
        if (navigator.userActivation?.isActive && !isMoving()) void loadRelease(payload).then(tell)
      }),
    reasonInTime: async (error, said) => {
      if (error instanceof Error && codeMissing.has(error)) return loadRelease(error)
      return said === 'newer' ? loadRelease() : said
    },
    tryAnew: async () => tell(await loadRelease('asked')),
  }
}

/** The release of this tab. */
export const release: Release = makeRelease(tellMissing)

/** The file that an error of the browser or of the bundler names; one of this release where it names none. */
function fileNamed({ message }: Error): string {
  return /\S+\.(?:js|css)\b/u.exec(message)?.[0] ?? import.meta.url
}

/**
 * What the host says of an address; undefined where it is silent. One that has not learnt to be asked like this says
 * so, and is there.
 */
async function ask(address: string): Promise<Response | undefined> {
  try {
    const answer = await fetch(address, { method: 'HEAD', cache: 'no-store' })
    return answer.status < 500 || answer.status === 501 ? answer : undefined
  } catch {
    return undefined
  }
}

/** Whether it is code that was found: some hosts answer with a document for whatever they do not have. */
function isCode({ ok, headers }: Response): boolean {
  return ok && /javascript|css/u.test(headers.get('content-type') ?? '')
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
