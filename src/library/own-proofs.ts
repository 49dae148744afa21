import type { IDBPDatabase } from 'idb'
import type { OwnSchema } from '#library/own-database.ts'
import { type Edit, readEdits } from '#issue/proof/edit.ts'
import type { ProofSheet } from '#issue/proof/proof-sheet.ts'

/** What a person corrected in an import: kept by the source's digest, so that it outlives the issue. */
export type Corrections = {
  digest: string
  edits: Edit[]
  /** Doubts that were looked at (`doubtKey`). */
  seen: string[]
}

/** The sheet by which an issue is proofread, and what was corrected so far. */
export type Proof = { sheet: ProofSheet; corrections: Corrections }

/** Corrections of this source; none where nobody made any. Edits that a later version made are not among them. */
export async function findCorrections(db: IDBPDatabase<OwnSchema>, digest: string): Promise<Corrections> {
  const kept = await db.get('corrections', digest)
  return { digest, edits: readEdits(kept?.edits ?? []), seen: kept?.seen ?? [] }
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
