import { type ReactNode, useState } from 'react'
import type { LineRef } from '#issue/proof/edit.ts'
import { cutAt } from '#issue/proof/part-and-merge.ts'
import { useProofing } from '#reader/proof/proof-context.ts'

/** Signs of the text shown on either side of the place. */
const SHOWN = 10
/** Signs of a line of the field, about; and its height at most, in lines. */
const WIDE = 36
const HIGHEST = 9

/**
 * A paragraph in which the reader sets the cursor where it parts. It is a field of text so that arrow keys, touch and
 * screen readers move the cursor as they do elsewhere; what is typed in it changes nothing, but Enter parts.
 */
export function CutLine({ text, lineRef }: { text: string; lineRef: LineRef }): ReactNode {
  const { words, make } = useProofing()
  const [at, setAt] = useState(0)
  const isInside = text.slice(0, at).trim() !== '' && text.slice(at).trim() !== ''
  const part = () => {
    if (isInside) make({ kind: 'part', line: lineRef, cut: cutAt(text, at) })
  }
  return (
    <div className="proof-cut">
      <label>
        <span>{words.cutHere}</span>
        <textarea
          value={text}
          aria-readonly="true"
          // A field that cannot be typed in shows no cursor on some phones; without a keyboard on the screen this one does.
          inputMode="none"
          spellCheck={false}
          rows={Math.min(HIGHEST, Math.ceil(text.length / WIDE) + 1)}
          onChange={() => undefined}
          onBeforeInput={(event) => event.preventDefault()}
          onSelect={(event) => setAt(event.currentTarget.selectionStart)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            part()
          }}
        />
      </label>
      <button type="button" className="button" aria-disabled={!isInside} onClick={part}>
        {words.part}
      </button>
      <p aria-live="polite">
        {isInside &&
          words.parts(text.slice(Math.max(0, at - SHOWN), at).trim(), text.slice(at, at + SHOWN).trim())}
      </p>
    </div>
  )
}
