import type { ReactNode } from 'react'
import { useHref, useNavigate } from 'react-router'

/** A form whose fields become the query of an address; without a script the browser sends it there itself. */
export function QueryForm({
  to = '.',
  replace = false,
  children,
}: {
  /** Where it leads; the view it stands on, where nothing is said. */
  to?: string
  replace?: boolean
  children: ReactNode
}): ReactNode {
  const navigate = useNavigate()
  return (
    <form
      method="get"
      action={useHref(to)}
      onSubmit={(event) => {
        event.preventDefault()
        const query = new URLSearchParams()
        for (const [name, value] of new FormData(event.currentTarget))
          if (typeof value === 'string') query.append(name, value)
        void navigate({ pathname: to, search: `?${query}` }, { replace })
      }}
    >
      {children}
    </form>
  )
}
