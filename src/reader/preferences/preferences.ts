import { LANGUAGE } from '#issue/patterns.ts'

/** What may be chosen of each; the first is what holds for one who has chosen nothing. */
const CHOICES = {
  theme: ['system', 'light', 'sepia', 'dark'],
  /** Five steps; 3 is the size as set. */
  textSize: [3, 1, 2, 4, 5],
  keys: [true, false],
  /** How a page is shown: set as a newspaper, its pieces in one column, or as the image of the printed page. */
  view: ['set', 'list', 'image'],
  /** How one gets from page to page: by turning, or by scrolling on. */
  paging: ['turn', 'scroll'],
  /** Of reading aloud, as a multiple of the voice's own. */
  speed: [1, 0.75, 1.25, 1.5, 2],
} as const

type Chosen = { [Key in keyof typeof CHOICES]: (typeof CHOICES)[Key][number] }

/** What a reader chose, kept on this device; anything unreadable falls back to its default. */
export type Preferences = Chosen & {
  /** BCP 47 tag of the interface; missing means as the browser prefers. */
  language?: string | undefined
}

/** Where they are kept; `public/static/first-paint.js` reads the same place before the first paint. */
const STORAGE_KEY = 'jumpline.preferences'

export const DEFAULT_PREFERENCES: Preferences = readable(undefined)

/** A small store over `localStorage`: `useSyncExternalStore` reads it, and other tabs' changes reach it. */
export type PreferencesStore = {
  get: () => Preferences
  subscribe: (changed: () => void) => () => void
  set: (change: Partial<Preferences>) => void
}

/** The preferences kept in this browser; where storage is denied they last as long as the page. */
export function browserPreferences(): PreferencesStore {
  let current = read()
  // Another tab may have changed them since the first paint.
  applyToDocument(current)
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
    return readable(kept)
  } catch {
    return DEFAULT_PREFERENCES
  }
}

/** What of a value is a preference; the default for everything else. */
function readable(kept: unknown): Preferences {
  const field = (name: string): unknown =>
    typeof kept === 'object' && kept !== null ? Reflect.get(kept, name) : undefined
  const one = <T>(name: keyof Chosen, choices: readonly [T, ...T[]]): T =>
    choices.find((choice) => choice === field(name)) ?? choices[0]
  const language = field('language')
  return {
    theme: one('theme', CHOICES.theme),
    textSize: one('textSize', CHOICES.textSize),
    keys: one('keys', CHOICES.keys),
    view: one('view', CHOICES.view),
    paging: one('paging', CHOICES.paging),
    speed: one('speed', CHOICES.speed),
    language: typeof language === 'string' && LANGUAGE.test(language) ? language : undefined,
  }
}

function applyToDocument(preferences: Preferences): void {
  const root = document.documentElement
  root.dataset['theme'] = preferences.theme
  root.dataset['textSize'] = String(preferences.textSize)
  root.dataset['view'] = preferences.view
}
