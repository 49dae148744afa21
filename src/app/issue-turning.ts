import type { Command } from '#reader/keys/commands.ts'

/** The commands that lead to the issue before and after. */
export type IssueTurn = Extract<Command, 'previous-issue' | 'next-issue'>

/**
 * Between the keys, which are there from the first, and the links to other issues, which come late: `turn` goes to a
 * neighbour once the links are there, and until then what was asked for is kept for them, with the issue it was asked
 * beside, so that nothing is left for another.
 */
export const issueTurning: {
  turn?: (to: IssueTurn) => void
  wanted?: { beside: string; to: IssueTurn }
} = {}
