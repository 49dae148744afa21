import { chooseLanguage } from '#messages/languages.ts'
import { en } from '#messages/en.ts'
import { enLate } from '#messages/en-late.ts'
import type { Messages } from '#messages/messages.ts'
import { zhHans } from '#messages/zh-hans.ts'
import { zhHansLate } from '#messages/zh-hans-late.ts'

const ENGLISH: Messages = { ...en, ...enLate }
const CHINESE: Messages = { ...zhHans, ...zhHansLate }

/** The words for a text in this language; the press, unlike a browser, has those of every language at hand. */
export function wordsFor(language: string): Messages {
  const { tag } = chooseLanguage([language])
  return tag === CHINESE.tag ? CHINESE : ENGLISH
}
