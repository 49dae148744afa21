import { type MouseEvent, type ReactNode, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { Outlet } from 'react-router'
import { Announcer } from '#app/announce.tsx'
import { LastReadContext } from '#app/last-read/last-read-context.ts'
import { KeptContext } from '#app/offline/kept-context.ts'
import { renderedLanguage } from '#app/rendered-language.ts'
import type { Services } from '#app/services.ts'
import { sessionKeeping } from '#app/session-keeping.ts'
import { useArrival } from '#app/use-arrival.ts'
import {
  chooseLanguage,
  firstWordsOf,
  type Language,
  loadFirstWords,
  loadMessages,
  messagesOf,
} from '#messages/languages.ts'
import type { FirstWords } from '#messages/first-words.ts'
import { MessagesContext, useMessages } from '#messages/use-messages.ts'
import { focusQuietly } from '#reader/jump/landing.ts'
import { makeWay } from '#reader/jump/way.ts'
import { MAIN_ID } from '#paths.ts'
import { WayContext } from '#reader/jump/way-context.ts'
import { PreferencesContext, usePreferences } from '#reader/preferences/use-preferences.ts'
import { neverChanges } from '#ui/never-changes.ts'
import { SiteLinksProvider } from '#ui/site-links.tsx'

/** What surrounds every view: the reader's preferences, the interface's language, the skip link. */
export function Layout({ services }: { services: Services }): ReactNode {
  const [way] = useState(() => makeWay(sessionKeeping()))
  return (
    <PreferencesContext value={services.preferences}>
      <Spoken languages={services.languages}>
        <WayContext value={way}>
          <LastReadContext value={services.lastReads}>
            <KeptContext value={services.kept}>
              <Announcer>
                <Frame />
              </Announcer>
            </KeptContext>
          </LastReadContext>
        </WayContext>
      </Spoken>
    </PreferencesContext>
  )
}

function Spoken({ languages, children }: { languages: readonly string[]; children: ReactNode }): ReactNode {
  const [{ language }] = usePreferences()
  // While a rendered page is taken over, the words it was rendered with hold; the reader's follow at once.
  const preferred = useSyncExternalStore(
    neverChanges,
    () => languages.join(),
    () => renderedLanguage() ?? languages.join(),
  )
  const messages = useWords(
    useMemo(
      () => chooseLanguage([...(language === undefined ? [] : [language]), ...preferred.split(',')]),
      [language, preferred],
    ),
  )
  useEffect(() => {
    if (messages === undefined) return
    const { documentElement: root } = document
    root.lang = messages.tag
    // Words of the chosen language that are still on their way are waited for; one that nobody speaks here is none.
    if (chooseLanguage([root.dataset['speaks'] ?? '', ...languages]).tag === messages.tag) showWords()
  }, [messages, languages])
  return messages && <MessagesContext value={messages}>{children}</MessagesContext>
}

/**
 * The words of a language; as long as they are on their way, those that were there before. A language one changes
 * to comes whole: what came late is on the screen already, and changes with the rest.
 */
function useWords(language: Language): FirstWords | undefined {
  const [latest, setLatest] = useState(() => firstWordsOf(language))
  const isFirst = latest === undefined || latest.tag === language.tag
  const here = isFirst ? firstWordsOf(language) : messagesOf(language)
  useEffect(() => {
    if (here !== undefined) return
    const load = isFirst ? loadFirstWords : loadMessages
    // Where they cannot be had, the words that are there have to do.
    load(language).then(setLatest, showWords)
  }, [here, isFirst, language])
  return here ?? latest
}

/** Ends what `first-paint.js` began: the words on the page are those that will stay. */
function showWords(): void {
  delete document.documentElement.dataset['speaks']
}

function Frame(): ReactNode {
  const messages = useMessages()
  useArrival()
  return (
    <>
      <a className="skip" href={`#${MAIN_ID}`} onClick={skip}>
        {messages.app.skipToText}
      </a>
      <SiteLinksProvider>
        <Outlet />
      </SiteLinksProvider>
    </>
  )
}

/** Skips without a history entry of its own: Back still leads to the line one left. */
function skip(event: MouseEvent): void {
  const main = document.getElementById(MAIN_ID)
  if (main === null) return
  event.preventDefault()
  main.scrollIntoView({ block: 'start', behavior: 'instant' })
  focusQuietly(main)
}
