import type { IDBPDatabase } from 'idb'
import type { OwnSchema } from '#library/own-database.ts'
import type { Corrected } from '#issue/proof/corrections.ts'
import { readEdits } from '#issue/proof/edit.ts'
import type { ProofSheet } from '#issue/proof/proof-sheet.ts'

/** The sheet by which an issue is proofread, and what was corrected so far. */
export type Proof = { sheet: ProofSheet; corrections: Corrected }

/**
 * What a person corrected in imports of this source, by its digest, so that it outlives the issue; nothing where nobody
 * did. Edits that a later version made are not among it.
 */
export async function findCorrections(db: IDBPDatabase<OwnSchema>, digest: string): Promise<Corrected> {
  return readCorrections(await db.get('corrections', digest))
}

/** Corrections as they are kept. */
export function readCorrections(kept: { edits: unknown[]; seen: string[] } | undefined): Corrected {
  return { edits: readEdits(kept?.edits ?? []), seen: kept?.seen ?? [] }
}

/** What an issue of the reader's own is proofread by; undefined where it was not imported. */
export async function findProof(db: IDBPDatabase<OwnSchema>, key: string): Promise<Proof | undefined> {
  const kept = await db.get('proofs', key)
  if (kept === undefined) return undefined
  const sheet = kept.sheet instanceof Blob ? await readSheet(kept.sheet) : kept.sheet
  return { sheet, corrections: await findCorrections(db, sheet.digest) }
}

/** A sheet as it is kept. */
export function writeSheet(sheet: ProofSheet): Blob {
  return new Blob([JSON.stringify(sheet)], { type: 'application/json' })
}

async function readSheet(kept: Blob): Promise<ProofSheet> {
  const sheet: ProofSheet = JSON.parse(await kept.text())
  return sheet
}
