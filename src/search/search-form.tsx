import type { ReactNode } from 'react'
import { Form } from 'react-router'
import { useMessages } from '#messages/use-messages.ts'

/** The search box; the query goes into the address. */
export function SearchForm({ query }: { query: string }): ReactNode {
  const messages = useMessages()
  return (
    <search>
      <Form method="get">
        <input
          type="search"
          name="q"
          defaultValue={query}
          key={query}
          maxLength={100}
          aria-label={messages.search.label}
          placeholder={messages.search.placeholder}
          autoComplete="off"
        />
        <button type="submit">{messages.search.label}</button>
      </Form>
    </search>
  )
}
