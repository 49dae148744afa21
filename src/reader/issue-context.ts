import { createContext, useContext } from 'react'
import type { OutlineIndex } from '#issue/outline-view.ts'
import type { SetPage } from '#issue/page-setting.ts'
import type { ErrorReason } from '#messages/reasons.ts'

/** The issue being read: its parts of the address, its outline, and where its pictures are. */
export type ReadIssue = {
  paper: string
  issue: string
  index: OutlineIndex
  /** Whether that is the whole outline; at first it may only be what the view in the document needs. */
  isWhole: boolean
  /** The address of a picture, or undefined where it cannot be shown. */
  picture: (src: string) => string | undefined
  readPages: ReadPages
  /** Every part of a serial in the archive, in the order they came out; never throws. */
  serial: (title: string) => Promise<readonly SerialPart[]>
}

/** One part of a serial: the issue and piece it stands in. */
export type SerialPart = { issue: string; date: string; piece: string; headline?: string; part?: number }

/** Reads other pages of the issue by their labels; never throws. */
export type ReadPages = (
  labels: readonly string[],
) => Promise<{ ok: true; pages: SetPage[] } | { ok: false; reason: ErrorReason }>

export const IssueContext = createContext<ReadIssue | undefined>(undefined)

/** The issue being read; only views inside an issue may ask. */
export function useIssue(): ReadIssue {
  const issue = useContext(IssueContext)
  if (issue === undefined) throw new Error('This view is not inside an issue')
  return issue
}
