import type { ReactNode } from 'react'
import { useLateMessages } from '#messages/use-messages.ts'
import { paths } from '#paths.ts'
import { QueryForm } from '#search/query-form.tsx'
import type { ArchiveQuery, SearchedPaper } from '#search/archive/search-source.ts'
import { LONGEST_QUERY } from '#search/fold.ts'

/** The question: words, and if one wishes a paper, days, and which come first. It goes into the address. */
export function ArchiveSearchForm({
  query,
  papers,
}: {
  query: ArchiveQuery
  papers: readonly SearchedPaper[]
}): ReactNode {
  const messages = useLateMessages()
  const words = messages.archiveSearch
  return (
    <search>
      <QueryForm to={paths.searchAll.to()} key={JSON.stringify(query)}>
        <div className="search-line">
          <input
            type="search"
            name="q"
            defaultValue={query.text}
            maxLength={LONGEST_QUERY}
            aria-label={messages.tools.search}
            placeholder={words.placeholder}
            autoComplete="off"
          />
          <button type="submit">{messages.tools.search}</button>
        </div>
        <div className="search-choices">
          {papers.length > 1 && (
            <label>
              {words.paper}
              <select name="paper" defaultValue={query.paper ?? ''}>
                <option value="">{words.everyPaper}</option>
                {papers.map(({ id, name, language }) => (
                  <option key={id} value={id} lang={language}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
          )}
          <label>
            {words.from}
            <input type="date" name="from" defaultValue={query.from} />
          </label>
          <label>
            {words.to}
            <input type="date" name="to" defaultValue={query.to} />
          </label>
          <label>
            {words.order}
            <select name="order" defaultValue={query.order}>
              <option value="newest">{words.newest}</option>
              <option value="oldest">{words.oldest}</option>
            </select>
          </label>
        </div>
      </QueryForm>
    </search>
  )
}
