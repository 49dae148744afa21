import { chooseLanguage } from '#messages/languages.ts'
import { en } from '#messages/en.ts'
import type { Messages } from '#messages/messages.ts'
import { zhHans } from '#messages/zh-hans.ts'

/** The words for a text in this language; the press, unlike a browser, has those of every language at hand. */
export function wordsFor(language: string): Messages {
  const { tag } = chooseLanguage([language])
  return [zhHans, en].find((messages) => messages.tag === tag) ?? en
}
