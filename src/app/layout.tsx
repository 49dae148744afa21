import { type ReactNode, useEffect, useMemo } from 'react'
import { Outlet } from 'react-router'
import type { Services } from '#app/services.ts'
import { chooseMessages, MessagesContext, useMessages } from '#messages/use-messages.ts'
import { PreferencesContext, usePreferences } from '#reader/preferences/use-preferences.ts'

/** What surrounds every view: the reader's preferences, the interface's language, the skip link. */
export function Layout({ services }: { services: Services }): ReactNode {
  return (
    <PreferencesContext value={services.preferences}>
      <Spoken languages={services.languages}>
        <Frame />
      </Spoken>
    </PreferencesContext>
  )
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
  return (
    <>
      <a className="skip" href="#main">
        {messages.app.skipToText}
      </a>
      <Outlet />
    </>
  )
}
