import { createContext, useContext, useSyncExternalStore } from 'react'
import {
  DEFAULT_PREFERENCES,
  defaultPreferences,
  type Preferences,
  type PreferencesStore,
} from '#reader/preferences/preferences.ts'

/** The store of this reader's preferences. */
export const PreferencesContext = createContext<PreferencesStore>(defaultPreferences())

/** The preferences and the way to change them; prerendered pages are rendered with the defaults. */
export function usePreferences(): [Preferences, PreferencesStore['set']] {
  const store = useContext(PreferencesContext)
  return [useSyncExternalStore(store.subscribe, store.get, () => DEFAULT_PREFERENCES), store.set]
}
