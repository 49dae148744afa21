import { createContext, use, useContext } from 'react'
import { chooseLanguage, loadMessages } from '#messages/languages.ts'
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
 * Every word of the interface, for what comes late: it waits for those that are still on their way. They are asked
 * for through `use` whether they are there or not: a view that React takes up again after waiting must ask as before.
 */
export function useLateMessages(): Messages {
  return use(loadMessages(chooseLanguage([useMessages().tag])))
}
