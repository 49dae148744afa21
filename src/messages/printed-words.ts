import { useMemo } from 'react'
import type { FirstWords } from '#messages/first-words.ts'
import { firstWordsOf, languageOf } from '#messages/languages.ts'
import { useMessages } from '#messages/use-messages.ts'

/** What a paper prints of itself at the head of a page, and on the newsstand: its date, its numbers, how many pages it has. */
export type PrintedWords = Pick<FirstWords, 'date' | 'issue' | 'page'>

/**
 * The words in which a paper prints that: of its own language, whoever reads it. Of a language that the interface does not
 * speak the date alone; the rest, and the date where the machine does not know how it is written, is the reader's.
 *
 * @param language of the paper, BCP 47; its words have been loaded (`loadWordsIn`)
 */
export function usePrintedWords(language: string): PrintedWords {
  const messages = useMessages()
  return useMemo(() => {
    const own = languageOf(language)
    if (own !== undefined) return firstWordsOf(own) ?? messages
    return { ...messages, date: dateIn(language) ?? messages.date }
  }, [language, messages])
}

/** How a date is written in a language and its script; undefined where the machine does not know. */
export function dateIn(language: string): FirstWords['date'] | undefined {
  try {
    const long = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' })
    const weekday = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' })
    // Of a language that it does not know it takes another; of a script (Mongolian has two) as well.
    if (scriptOf(long.resolvedOptions().locale) !== scriptOf(language)) return undefined
    return {
      long: (date, edition) => long.format(midnight(date)) + (edition ? ` · ${edition}` : ''),
      weekday: (date) => weekday.format(midnight(date)),
    }
  } catch {
    return undefined
  }
}

/** A language and the script it is written in: mn-Cyrl, mn-Mong. */
function scriptOf(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize()
  return `${language}-${script}`
}

function midnight(date: string): Date {
  return new Date(`${date}T00:00:00Z`)
}
