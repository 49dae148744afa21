import type { FirstWords } from '#messages/first-words.ts'
import type { LateWords } from '#messages/late-words.ts'
import type { Messages } from '#messages/messages.ts'

/** A language the interface speaks. Its words come when they are asked for: a reader needs those of one. */
export type Language = {
  tag: string
  ownName: string
  load: () => Promise<FirstWords>
  /** The words that the first load can do without. */
  loadLate: () => Promise<LateWords>
}

const ENGLISH: Language = {
  tag: 'en',
  ownName: 'English',
  load: async () => (await import('#messages/en.ts')).en,
  loadLate: async () => (await import('#messages/en-late.ts')).enLate,
}

/** The interface's languages, in the order they are offered. */
export const LANGUAGES: readonly Language[] = [
  {
    tag: 'zh-Hans',
    ownName: '简体中文',
    load: async () => (await import('#messages/zh-hans.ts')).zhHans,
    loadLate: async () => (await import('#messages/zh-hans-late.ts')).zhHansLate,
  },
  ENGLISH,
]

/** The language to speak to a reader who prefers these, best first; English where none is spoken. */
export function chooseLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const found = languageOf(tag)
    if (found !== undefined) return found
  }
  return ENGLISH
}

/** The interface's language for a tag: its own, or one that a reader of it reads; undefined where none is. */
export function languageOf(tag: string): Language | undefined {
  const primary = primaryOf(tag)
  return (
    LANGUAGES.find((language) => language.tag === tag) ??
    LANGUAGES.find((language) => primaryOf(language.tag) === primary)
  )
}

const first = new Map<string, FirstWords>()
const whole = new Map<string, Messages>()

/** The words of a language for a first load; undefined before they are loaded. */
export function firstWordsOf(language: Language): FirstWords | undefined {
  return first.get(language.tag)
}

/** Loads the words of a first load once. */
export async function loadFirstWords(language: Language): Promise<FirstWords> {
  const words = first.get(language.tag) ?? (await language.load())
  first.set(language.tag, words)
  return words
}

/** Loads the first words of the language for a tag, if there is one; never fails. */
export async function loadWordsIn(tag: string): Promise<void> {
  const language = languageOf(tag)
  if (language !== undefined) await loadFirstWords(language).catch(() => undefined)
}

/** Every word of a language; undefined before they are loaded. */
export function messagesOf(language: Language): Messages | undefined {
  return whole.get(language.tag)
}

const coming = new Map<string, Promise<Messages>>()

/**
 * Loads every word of a language once; the same promise until it fails. One that is kept says so in `status` and
 * `value`, as React's `use` reads them: a view that asks for it then has its words without waiting.
 */
export function loadMessages(language: Language): Promise<Messages> {
  const { tag } = language
  const held = coming.get(tag)
  if (held !== undefined) return held
  const load = async () => {
    const [words, late] = await Promise.all([loadFirstWords(language), language.loadLate()])
    const messages = { ...words, ...late }
    whole.set(tag, messages)
    return messages
  }
  const promise = load()
  coming.set(tag, promise)
  promise.then(
    (value) => Object.assign(promise, { status: 'fulfilled', value }),
    () => coming.delete(tag),
  )
  return promise
}

function primaryOf(tag: string): string | undefined {
  return tag.toLowerCase().split('-')[0]
}
