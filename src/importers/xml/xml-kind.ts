import type { Source } from '../importer.ts'
import { startOf } from '../source-start.ts'
import { rootName, xmlStart } from './decode-xml.ts'

/** Whether a file is METS or ALTO, by its first element. */
export function xmlKind(source: Pick<Source, 'bytes' | 'start'>): 'mets' | 'alto' | undefined {
  const root = rootName(xmlStart(startOf(source)))
  return root === 'mets' || root === 'alto' ? root : undefined
}
