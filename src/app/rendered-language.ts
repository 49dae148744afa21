import { chooseLanguage, loadFirstWords, loadMessages } from '#messages/languages.ts'

/** The interface's language in the document as it came; undefined where there is no document. */
export function renderedLanguage(): string | undefined {
  return typeof document === 'undefined' ? undefined : document.documentElement.lang
}

/** Loads the words a rendered document was written in, without which it cannot be taken over. */
export async function loadRenderedWords(): Promise<void> {
  await loadFirstWords(chooseLanguage([renderedLanguage() ?? '']))
}

/** Loads every word of the language that is spoken now, for a view or a part that comes late. */
export async function loadSpokenWords(): Promise<void> {
  await loadMessages(chooseLanguage([renderedLanguage() ?? '']))
}
