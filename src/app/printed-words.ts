import { languageOf, loadFirstWords } from '#messages/languages.ts'

/**
 * Loads the words in which a paper prints its date and numbers; never fails: where they cannot be had the reader's stand
 * there.
 */
export async function loadPrintedWords(language: string): Promise<void> {
  const own = languageOf(language)
  if (own !== undefined) await loadFirstWords(own).catch(() => undefined)
}
