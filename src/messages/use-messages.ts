import { createContext, useContext } from 'react'
import type { Messages } from '#messages/messages.ts'

/** The words of the interface, for everything below it. */
export const MessagesContext = createContext<Messages | undefined>(undefined)

/** The words of the interface. */
export function useMessages(): Messages {
  const messages = useContext(MessagesContext)
  if (messages === undefined) throw new Error('This view has no words')
  return messages
}
