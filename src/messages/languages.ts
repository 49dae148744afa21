import type { Messages } from '#messages/messages.ts'

/** A language the interface speaks. Its words come when they are asked for: a reader needs those of one. */
export type Language = { tag: string; ownName: string; load: () => Promise<Messages> }

const ENGLISH: Language = {
  tag: 'en',
  ownName: 'English',
  load: async () => (await import('#messages/en.ts')).en,
}

/** The interface's languages, in the order they are offered. */
export const LANGUAGES: readonly Language[] = [
  {
    tag: 'zh-Hans',
    ownName: '简体中文',
    load: async () => (await import('#messages/zh-hans.ts')).zhHans,
  },
  ENGLISH,
]

/** The language to speak to a reader who prefers these, best first; English where none is spoken. */
export function chooseLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const exact = LANGUAGES.find((language) => language.tag === tag)
    if (exact !== undefined) return exact
    const near = LANGUAGES.find((language) => primaryOf(language.tag) === primaryOf(tag))
    if (near !== undefined) return near
  }
  return ENGLISH
}

const spoken = new Map<string, Messages>()

/** The words of a language that has been loaded; undefined before that. */
export function messagesOf(language: Language): Messages | undefined {
  return spoken.get(language.tag)
}

/** Loads the words of a language once. */
export async function loadMessages(language: Language): Promise<Messages> {
  const messages = spoken.get(language.tag) ?? (await language.load())
  spoken.set(language.tag, messages)
  return messages
}

function primaryOf(tag: string): string | undefined {
  return tag.toLowerCase().split('-')[0]
}
