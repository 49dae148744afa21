import { createContext, useContext } from 'react'
import type { ProofMessages } from '#messages/proof/proof-words.ts'
import type { SourceLines } from '#reader/proof/find-source.ts'
import type { Proofreading } from '#reader/proof/use-proofreading.ts'

/** What every part of the proofreading view works with. */
export type Proofing = Proofreading & {
  words: ProofMessages
  sourceOf: (piece: string, text: string) => SourceLines[]
}

export const ProofContext = createContext<Proofing | undefined>(undefined)

/** The proofreading that is going on; only parts of its view may ask. */
export function useProofing(): Proofing {
  const proofing = useContext(ProofContext)
  if (proofing === undefined) throw new Error('This is not inside the proofreading view')
  return proofing
}
