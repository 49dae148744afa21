import { type ReactNode, useId } from 'react'
import { LANGUAGES, useMessages } from '#messages/use-messages.ts'
import type { Preferences } from '#reader/preferences/preferences.ts'
import { usePreferences } from '#reader/preferences/use-preferences.ts'

const THEMES = ['system', 'light', 'sepia', 'dark'] as const
const SIZES = [1, 2, 3, 4, 5] as const

/** The reader's settings, folded under "Aa". */
export function Settings(): ReactNode {
  const messages = useMessages()
  const [preferences, set] = usePreferences()
  const id = useId()
  return (
    <details className="settings">
      <summary aria-label={messages.preferences.title}>Aa</summary>
      <div className="settings-sheet">
        <fieldset className="settings-row">
          <legend>{messages.preferences.theme}</legend>
          <div className="choices">
            {THEMES.map((theme) => (
              <label key={theme} data-theme-choice={theme}>
                <input
                  type="radio"
                  name={`${id}-theme`}
                  checked={preferences.theme === theme}
                  onChange={() => set({ theme })}
                />
                {messages.preferences.themes[theme]}
              </label>
            ))}
          </div>
        </fieldset>
        <TextSize size={preferences.textSize} set={(textSize) => set({ textSize })} />
        <div className="settings-row">
          <label className="settings-name" htmlFor={`${id}-language`}>
            {messages.preferences.language}
          </label>
          <select
            id={`${id}-language`}
            value={messages.tag}
            onChange={(event) => set({ language: event.currentTarget.value })}
          >
            {LANGUAGES.map((language) => (
              <option key={language.tag} value={language.tag} lang={language.tag}>
                {language.ownName}
              </option>
            ))}
          </select>
        </div>
        <label className="switch">
          {messages.preferences.keys}
          <input
            type="checkbox"
            checked={preferences.keys}
            onChange={(event) => set({ keys: event.currentTarget.checked })}
          />
        </label>
      </div>
    </details>
  )
}

function TextSize({
  size,
  set,
}: {
  size: Preferences['textSize']
  set: (size: Preferences['textSize']) => void
}): ReactNode {
  const messages = useMessages()
  const at = SIZES.indexOf(size)
  const smaller = SIZES[at - 1]
  const larger = SIZES[at + 1]
  return (
    <div role="group" aria-label={messages.preferences.textSize} className="settings-row">
      <span className="settings-name" aria-hidden="true">
        {messages.preferences.textSize}
      </span>
      <div className="text-size">
        <button
          type="button"
          disabled={smaller === undefined}
          aria-label={messages.preferences.smaller}
          onClick={() => smaller && set(smaller)}
        >
          A−
        </button>
        <output>{size} / 5</output>
        <button
          type="button"
          disabled={larger === undefined}
          aria-label={messages.preferences.larger}
          onClick={() => larger && set(larger)}
        >
          A+
        </button>
      </div>
    </div>
  )
}
