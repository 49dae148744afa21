/** Which of the two neighbours of an issue. */
export type IssueWay = 'previous' | 'next'

/**
 * Between the keys, which are there from the first, and the links to other issues, which come late: `turn` goes to a
 * neighbour once the links are there, and until then what was asked for is kept for them.
 */
export const issueTurning: {
  turn?: (way: IssueWay) => void
  wanted?: { issue: string; way: IssueWay }
} = {}
