import type { IDBPDatabase } from 'idb'
import { jsonParts } from '#library/json-parts.ts'
import { blobOf } from '#library/kept-bytes.ts'
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
  const { sheet: asKept } = kept
  const sheet = asKept instanceof Blob || 'bytes' in asKept ? await readSheet(blobOf(asKept)) : asKept
  return { sheet, corrections: await findCorrections(db, sheet.digest) }
}

/** So many letters are made a part of a kept sheet at a time: what is in a Blob is out of the program's memory. */
const PART = 1 << 20

/** A sheet as it is kept: JSON, of a long text too long to be one string. */
export function writeSheet(sheet: ProofSheet): Blob {
  const parts: Blob[] = []
  let waiting: string[] = []
  let letters = 0
  const put = () => {
    parts.push(new Blob(waiting))
    waiting = []
    letters = 0
  }
  for (const text of jsonParts(sheet)) {
    waiting.push(text)
    letters += text.length
    if (letters >= PART) put()
  }
  put()
  return new Blob(parts, { type: 'application/json' })
}

async function readSheet(kept: Blob): Promise<ProofSheet> {
  const sheet: ProofSheet = JSON.parse(await kept.text())
  return sheet
}
