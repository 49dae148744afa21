import type { Source } from '../importer.ts'
import { rootName, xmlStart } from './decode-xml.ts'

/** Whether a file is METS or ALTO, by its first element. */
export function xmlKind({ bytes }: Pick<Source, 'bytes'>): 'mets' | 'alto' | undefined {
  const root = rootName(xmlStart(bytes))
  return root === 'mets' || root === 'alto' ? root : undefined
}
