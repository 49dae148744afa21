import { chooseLanguage, firstWordsOf } from '#messages/languages.ts'
import type { ErrorReason } from '#messages/reasons.ts'
import '#app/errors/missing-part.css'

/** How long it is said, in milliseconds: two short sentences, read twice. */
const SHOWN = 6000

/**
 * Says for a moment why a part that was asked for does not come, and what to do. It stands beside the views, since the
 * part that would say it better is the one that is missing.
 */
export function tellMissing(reason: ErrorReason): void {
  const words = firstWordsOf(chooseLanguage([document.documentElement.lang]))
  if (words === undefined) return
  // A part may be of several files: what is missing of it is said once.
  document.querySelector('.missing-part')?.remove()
  const note = document.createElement('p')
  note.className = 'missing-part'
  note.role = 'alert'
  note.lang = words.tag
  note.textContent = words.error.reasons[reason].reason
  document.body.append(note)
  setTimeout(() => note.remove(), SHOWN)
}
