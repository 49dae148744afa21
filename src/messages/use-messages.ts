import { createContext, useContext } from 'react'
import { en } from '#messages/en.ts'
import type { Messages } from '#messages/messages.ts'
import { zhHans } from '#messages/zh-hans.ts'

/** The interface's languages, in the order they are offered. */
export const LANGUAGES: readonly Messages[] = [zhHans, en]

/** The language to speak to a reader who prefers these, best first; English where none is spoken. */
export function chooseMessages(preferred: readonly string[]): Messages {
  for (const tag of preferred) {
    const exact = LANGUAGES.find((messages) => messages.tag === tag)
    if (exact !== undefined) return exact
    const primary = tag.toLowerCase().split('-')[0]
    const near = LANGUAGES.find((messages) => messages.tag.toLowerCase().split('-')[0] === primary)
    if (near !== undefined) return near
  }
  return en
}

/** The words of the interface, for everything below it. */
export const MessagesContext = createContext<Messages>(en)

/** The words of the interface. */
export function useMessages(): Messages {
  return useContext(MessagesContext)
}
