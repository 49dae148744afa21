import type { ReactNode } from 'react'

/** A page in small, as each view shows it: set in columns, in one column, or as a picture with its pieces. */
const DRAWINGS = {
  set: 'M4 5.5h12M4 9h5M4 11.5h5M4 14h5M11 9h5M11 11.5h5M11 14h5',
  list: 'M6.5 5.5h7M6.5 8.5h7M6.5 11.5h7M6.5 14.5h7',
  image: 'M4 5h12v3.5H4zM4 10.5h5v5H4zM11 10.5h5v5h-5z',
} as const

export function ViewIcon({ view }: { view: keyof typeof DRAWINGS }): ReactNode {
  return (
    <svg className="view-icon" viewBox="0 0 20 20" width="20" height="20" focusable="false">
      <path d={`M2 2h16v16.5H2z${DRAWINGS[view]}`} />
    </svg>
  )
}
