import { type ReactNode, useContext, useEffect, useId } from 'react'
import { KeptContext } from '#app/offline/kept-context.ts'
import { KeptRow } from '#app/offline/kept-row.tsx'
import { useHeld } from '#app/offline/use-held.ts'
import { useLateMessages } from '#messages/use-messages.ts'
import '#styles/kept-list.css'

/** The issues on this device, which can be read without a network, and those that the browser has thrown away. */
export function KeptList({ lead }: { lead?: string }): ReactNode {
  const words = useLateMessages().offline
  const kept = useContext(KeptContext)
  const { held, look } = useHeld(kept)
  const heading = useId()
  useEffect(() => {
    // The list is there at once; the host is asked about it meanwhile.
    void kept?.list(true).then(look, () => undefined)
  }, [kept, look])
  if (kept === undefined || held === undefined || held.entries.length === 0) return lead && <p>{lead}</p>
  const { entries, isPromised } = held
  return (
    <section className="kept" aria-labelledby={heading}>
      {lead !== undefined && <p>{lead}</p>}
      <h2 id={heading}>{words.onDevice}</h2>
      <ul>
        {entries.map((entry) => (
          <KeptRow key={`${entry.paper}/${entry.issue}`} entry={entry} kept={kept} changed={look} />
        ))}
      </ul>
      {entries.some(({ state }) => state === 'saved') && (
        <p className="kept-promise">{isPromised ? words.promised : words.notPromised}</p>
      )}
    </section>
  )
}
