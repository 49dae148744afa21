import { chooseLanguage, loadMessages } from '#messages/languages.ts'

/** The interface's language in the document as it came; undefined where there is no document. */
export function renderedLanguage(): string | undefined {
  return typeof document === 'undefined' ? undefined : document.documentElement.lang
}

/** Loads the words a rendered document was written in, without which it cannot be taken over. */
export async function loadRenderedWords(): Promise<void> {
  await loadMessages(chooseLanguage([renderedLanguage() ?? '']))
}
