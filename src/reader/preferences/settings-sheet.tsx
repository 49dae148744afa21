import { type ReactNode, useId } from 'react'
import { LANGUAGES } from '#messages/languages.ts'
import { useLateMessages } from '#messages/use-messages.ts'
import { type Choice, Choices } from '#reader/preferences/choices.tsx'
import { keepSpot } from '#reader/preferences/keep-spot.ts'
import { usePreferences } from '#reader/preferences/use-preferences.ts'
import { ViewIcon } from '#reader/preferences/view-icon.tsx'
import '#styles/settings.css'

const THEMES = ['system', 'light', 'sepia', 'dark'] as const
const SIZES = [1, 2, 3, 4, 5] as const
const VIEWS = ['set', 'list', 'image'] as const
const PAGINGS = ['turn', 'scroll'] as const

/** Every choice a reader has of how to read; what changes the page's setting keeps the line that is read. */
export function SettingsSheet(): ReactNode {
  const { preferences: words, tools, tag } = useLateMessages()
  const [{ theme, textSize, view, paging, keys }, set] = usePreferences()
  const language = useId()
  const choose = (change: Parameters<typeof set>[0]) => keepSpot(() => set(change))
  return (
    <div className="settings-sheet">
      <Choices
        name={words.theme}
        kind="themes"
        chosen={theme}
        choices={THEMES.map((value) => ({ value, name: words.themes[value], sign: words.sample }))}
        choose={(value) => set({ theme: value })}
      />
      <Choices
        name={words.textSize}
        kind="sizes"
        chosen={textSize}
        choices={SIZES.map((value): Choice<typeof value> => ({
          value,
          name: words.size(value),
          sign: words.sample,
          isSilent: true,
        }))}
        choose={(value) => choose({ textSize: value })}
      />
      <Choices
        name={words.view}
        kind="views"
        chosen={view}
        choices={VIEWS.map((value) => ({ value, name: tools.views[value], sign: <ViewIcon view={value} /> }))}
        choose={(value) => choose({ view: value })}
      />
      <Choices
        name={words.paging}
        kind="pagings"
        chosen={paging}
        choices={PAGINGS.map((value) => ({ value, name: words.pagings[value] }))}
        choose={(value) => choose({ paging: value })}
      />
      {view === 'image' && paging === 'scroll' && <p className="settings-note">{words.imageTurns}</p>}
      <div className="settings-line">
        <label htmlFor={language}>{words.language}</label>
        <select id={language} value={tag} onChange={(event) => set({ language: event.currentTarget.value })}>
          {LANGUAGES.map((each) => (
            <option key={each.tag} value={each.tag} lang={each.tag}>
              {each.ownName}
            </option>
          ))}
        </select>
      </div>
      <label className="settings-line switch">
        {words.keys}
        <input
          type="checkbox"
          checked={keys}
          onChange={(event) => set({ keys: event.currentTarget.checked })}
        />
      </label>
    </div>
  )
}
