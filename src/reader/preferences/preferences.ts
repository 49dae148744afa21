import * as v from 'valibot'

/** What a reader chose, kept on this device; anything unreadable falls back to its default. */
const PreferencesSchema = v.object({
  theme: v.fallback(v.picklist(['system', 'light', 'sepia', 'dark']), 'system'),
  /** Five steps; 3 is the size as set. */
  textSize: v.fallback(v.picklist([1, 2, 3, 4, 5]), 3),
  /** BCP 47 tag of the interface; missing means as the browser prefers. */
  language: v.fallback(
    v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/u))),
    undefined,
  ),
  keys: v.fallback(v.boolean(), true),
  /** How a page is shown: set as a newspaper, its pieces in one column, or as the image of the printed page. */
  view: v.fallback(v.picklist(['set', 'list', 'image']), 'set'),
  /** How one gets from page to page: by turning, or by scrolling on. */
  paging: v.fallback(v.picklist(['turn', 'scroll']), 'turn'),
  /** Of reading aloud, as a multiple of the voice's own. */
  speed: v.fallback(v.picklist([0.75, 1, 1.25, 1.5, 2]), 1),
})

export type Preferences = v.InferOutput<typeof PreferencesSchema>

/** Where they are kept; `public/static/first-paint.js` reads the same place before the first paint. */
const STORAGE_KEY = 'jumpline.preferences'

export const DEFAULT_PREFERENCES: Preferences = v.parse(PreferencesSchema, {
  theme: 'system',
  textSize: 3,
  keys: true,
  view: 'set',
  paging: 'turn',
  speed: 1,
})

/** A small store over `localStorage`: `useSyncExternalStore` reads it, and other tabs' changes reach it. */
export type PreferencesStore = {
  get: () => Preferences
  subscribe: (changed: () => void) => () => void
  set: (change: Partial<Preferences>) => void
}

/** The preferences kept in this browser; where storage is denied they last as long as the page. */
export function browserPreferences(): PreferencesStore {
  let current = read()
  const listeners = new Set<() => void>()
  const changed = () => {
    applyToDocument(current)
    for (const listener of listeners) listener()
  }
  window.addEventListener('storage', (event) => {
    if (event.key !== STORAGE_KEY) return
    current = read()
    changed()
  })
  return {
    get: () => current,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    set: (change) => {
      current = { ...current, ...change }
      try {
        localStorage.setItem(STORAGE_KEY, JSON.stringify(current))
      } catch {
        // Storage is denied or full: the choice holds for this visit.
      }
      changed()
    },
  }
}

/** The preferences where there is no browser. */
export function defaultPreferences(): PreferencesStore {
  return { get: () => DEFAULT_PREFERENCES, subscribe: () => () => undefined, set: () => undefined }
}

function read(): Preferences {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '{}')
    const parsed = v.safeParse(PreferencesSchema, kept)
    return parsed.success ? parsed.output : DEFAULT_PREFERENCES
  } catch {
    return DEFAULT_PREFERENCES
  }
}

function applyToDocument(preferences: Preferences): void {
  const root = document.documentElement
  root.dataset['theme'] = preferences.theme
  root.dataset['textSize'] = String(preferences.textSize)
  root.dataset['view'] = preferences.view
}
