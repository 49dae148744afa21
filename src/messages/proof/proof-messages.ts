import { proofEn } from '#messages/proof/proof-en.ts'
import type { DoubtWords, ProofMessages } from '#messages/proof/proof-words.ts'
import { proofZhHans } from '#messages/proof/proof-zh-hans.ts'

/** The words of proofreading in the interface's language, by its tag. */
export function proofMessages(tag: string): ProofMessages {
  return tag.startsWith('zh') ? proofZhHans : proofEn
}

/** A doubt in words, with what it names. */
export function doubtInWords(
  { doubtWords }: ProofMessages,
  code: keyof DoubtWords,
  [first = '', second = '']: readonly string[],
): string {
  const said = doubtWords[code]
  return typeof said === 'string' ? said : said(first, second)
}
