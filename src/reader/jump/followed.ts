/** The state of an entry whose address only followed the page in view: the reader is there already. */
export const FOLLOWED = { followed: true } as const

/** Whether an entry's address came by following; nothing is to be scrolled, focused or said for it. */
export function isFollowed(state: unknown): boolean {
  return typeof state === 'object' && state !== null && Reflect.get(state, 'followed') === true
}
