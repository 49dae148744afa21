import { createContext, use, useContext } from 'react'
import { chooseLanguage, loadMessages, messagesOf } from '#messages/languages.ts'
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

/** Every word of the interface, for what comes late: it waits for those that are still on their way. */
export function useLateMessages(): Messages {
  const language = chooseLanguage([useMessages().tag])
  return messagesOf(language) ?? use(loadMessages(language))
}
