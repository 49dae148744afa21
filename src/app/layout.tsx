import { type MouseEvent, type ReactNode, useEffect, useMemo, useState } from 'react'
import { Outlet } from 'react-router'
import { Announcer } from '#app/announce.tsx'
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
          <Announcer>
            <Frame />
          </Announcer>
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
  const messages = useMemo(
    () => chooseMessages(language === undefined ? languages : [language, ...languages]),
    [language, languages],
  )
  useEffect(() => {
    document.documentElement.lang = messages.tag
  }, [messages])
  return <MessagesContext value={messages}>{children}</MessagesContext>
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
