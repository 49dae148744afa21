import { createContext } from 'react'
import type { KeptIssues } from '#library/kept-issues.ts'

/** The issues kept on this device; undefined where nothing can be kept. */
export const KeptContext = createContext<KeptIssues | undefined>(undefined)
