import { type MouseEvent, type ReactNode, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { Outlet } from 'react-router'
import { Announcer } from '#app/announce.tsx'
import { LastReadContext } from '#app/last-read-context.ts'
import type { Services } from '#app/services.ts'
import { useArrival } from '#app/use-arrival.ts'
import { chooseMessages, MessagesContext, useMessages } from '#messages/use-messages.ts'
import { focusQuietly } from '#reader/jump/landing.ts'
import { makeWay } from '#reader/jump/way.ts'
import { WayContext } from '#reader/jump/way-context.ts'
import { PreferencesContext, usePreferences } from '#reader/preferences/use-preferences.ts'

/** What surrounds every view: the reader's preferences, the interface's language, the skip link. */
export function Layout({ services }: { services: Services }): ReactNode {
  const [way] = useState(() => makeWay(sessionKeeping()))
  return (
    <PreferencesContext value={services.preferences}>
      <Spoken languages={services.languages}>
        <WayContext value={way}>
          <LastReadContext value={services.lastReads}>
            <Announcer>
              <Frame />
            </Announcer>
          </LastReadContext>
        </WayContext>
      </Spoken>
    </PreferencesContext>
  )
}

/** Where the way back is kept through a reload; nowhere outside a browser, or where storage is denied. */
function sessionKeeping(): Storage | undefined {
  try {
    return typeof sessionStorage === 'undefined' ? undefined : sessionStorage
  } catch {
    return undefined
  }
}

function Spoken({ languages, children }: { languages: readonly string[]; children: ReactNode }): ReactNode {
  const [{ language }] = usePreferences()
  // While a rendered page is taken over, the words it was rendered with hold; the reader's follow at once.
  const preferred = useSyncExternalStore(
    neverChanges,
    () => languages.join(),
    () => renderedLanguage() ?? languages.join(),
  )
  const messages = useMemo(
    () => chooseMessages([...(language === undefined ? [] : [language]), ...preferred.split(',')]),
    [language, preferred],
  )
  useEffect(() => {
    document.documentElement.lang = messages.tag
    delete document.documentElement.dataset['speaks']
  }, [messages])
  return <MessagesContext value={messages}>{children}</MessagesContext>
}

function neverChanges(): () => void {
  return () => undefined
}

/** The interface's language in the document as it came; undefined where there is none to take over. */
function renderedLanguage(): string | undefined {
  return typeof document === 'undefined' ? undefined : document.documentElement.lang
}

function Frame(): ReactNode {
  const messages = useMessages()
  useArrival()
  return (
    <>
      <a className="skip" href="#main" onClick={skip}>
        {messages.app.skipToText}
      </a>
      <Outlet />
    </>
  )
}

/** Skips without a history entry of its own: Back still leads to the line one left. */
function skip(event: MouseEvent): void {
  const main = document.getElementById('main')
  if (main === null) return
  event.preventDefault()
  main.scrollIntoView({ block: 'start', behavior: 'instant' })
  focusQuietly(main)
}
