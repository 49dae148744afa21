import { type ReactNode, useEffect, useRef } from 'react'
import { useLateMessages } from '#messages/use-messages.ts'
import { LONGEST_QUERY } from '#search/fold.ts'
import { QueryForm } from '#search/query-form.tsx'

/**
 * The search box; the query goes into the address.
 *
 * @param typed told the query at every letter, so that results follow it; not while a word is still being
 *   composed by an input method
 */
export function SearchForm({ query, typed }: { query: string; typed?: (query: string) => void }): ReactNode {
  const messages = useLateMessages()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    // The address changes by other ways too; what is being typed is ahead of it.
    if (field.current !== null && document.activeElement !== field.current) field.current.value = query
  }, [query])
  return (
    <search>
      <QueryForm replace>
        <input
          ref={field}
          type="search"
          name="q"
          defaultValue={query}
          maxLength={LONGEST_QUERY}
          aria-label={messages.tools.search}
          placeholder={messages.search.placeholder}
          autoComplete="off"
          onInput={(event) => {
            if (!isComposing(event.nativeEvent)) typed?.(event.currentTarget.value)
          }}
          onCompositionEnd={(event) => typed?.(event.currentTarget.value)}
        />
        <button type="submit">{messages.tools.search}</button>
      </QueryForm>
    </search>
  )
}

function isComposing(event: Event): boolean {
  return event instanceof InputEvent && event.isComposing
}
