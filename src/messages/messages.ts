import type { FirstWords } from '#messages/first-words.ts'
import type { LateWords } from '#messages/late-words.ts'

/** Every word the interface says, in one language; complete by construction. */
export type Messages = FirstWords & LateWords
