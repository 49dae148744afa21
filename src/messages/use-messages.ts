import { createContext, use, useContext } from 'react'
import { chooseLanguage, firstWordsOf, languageOf, loadMessages } from '#messages/languages.ts'
import type { FirstWords } from '#messages/first-words.ts'
import type { Messages } from '#messages/messages.ts'

/** The words of the interface, for everything below it. */
export const MessagesContext = createContext<FirstWords | undefined>(undefined)

/** The words of the interface that are there from the first load on. */
export function useMessages(): FirstWords {
  const messages = useContext(MessagesContext)
  if (messages === undefined) throw new Error('This view has no words')
  return messages
}

/**
 * The words in which a paper prints its date and numbers at the head of a page: of its own language, whoever reads it,
 * where the interface speaks that; else of the reader's. The route has loaded them.
 *
 * @param language of the paper, BCP 47
 */
export function usePrintedWords(language: string): FirstWords {
  const messages = useMessages()
  const own = languageOf(language)
  return (own && firstWordsOf(own)) ?? messages
}

/**
 * Every word of the interface, for what comes late: it waits for those that are still on their way. They are asked
 * for through `use` whether they are there or not: a view that React takes up again after waiting must ask as before.
 */
export function useLateMessages(): Messages {
  return use(loadMessages(chooseLanguage([useMessages().tag])))
}
