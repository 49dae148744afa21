/** What a key can ask for. */
export type Command =
  | 'previous-page'
  | 'next-page'
  | 'next-piece'
  | 'previous-piece'
  | 'follow-jump'
  | 'unfold'
  | 'whole-story'
  | 'listen'
  | 'back'
  | 'contents'
  | 'search'
  | 'next-view'
  | 'previous-issue'
  | 'next-issue'
  | 'help'

/** A key press, as far as it matters here. */
export type Press = {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
  isComposing?: boolean
}

const KEYS: ReadonlyMap<string, Command> = new Map([
  ['ArrowLeft', 'previous-page'],
  ['ArrowRight', 'next-page'],
  ['j', 'next-piece'],
  ['k', 'previous-piece'],
  ['Enter', 'follow-jump'],
  ['u', 'unfold'],
  ['s', 'whole-story'],
  ['l', 'listen'],
  ['b', 'back'],
  ['c', 'contents'],
  ['v', 'next-view'],
  ['p', 'previous-issue'],
  ['n', 'next-issue'],
  ['/', 'search'],
  ['?', 'help'],
])

/**
 * The command of a key press; none with a modifier, and none while an input method composes.
 * Shift counts as part of the sign where a keyboard needs it for `/` and `?`.
 */
export function commandOf(press: Press): Command | undefined {
  if (press.ctrlKey || press.metaKey || press.altKey || press.isComposing) return undefined
  if (press.shiftKey && press.key !== '?' && press.key !== '/') return undefined
  // A letter is the same letter under a capitals lock.
  return KEYS.get(press.key.length === 1 ? press.key.toLowerCase() : press.key)
}
