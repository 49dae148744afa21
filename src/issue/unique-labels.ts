import type { FaultReason } from '#issue/fault.ts'
import { readPageLabel } from '#issue/page-label.ts'

/** The reader's own addresses below an issue, and names that a file of the site would have. */
const RESERVED_LABEL =
  /^(?:story|contents|search|proof|previews|.*\.(?:html|json|xml|txt|js|css|epub|webp|avif|png|jpe?g|br|gz))$/iu
/** The reader's own addresses beside the papers, and the files at the site's root. */
const RESERVED_PAPER =
  /^(?:search|open|local|assets|icons|schema|papers|.*\.(?:html|json|xml|atom|txt|js|css|svg|webmanifest|br|gz))$/iu

/** Signs that Windows, and the upload to some hosts, refuse in the name of a file. */
const UNSAFE_SIGNS = /["<>:|*]|\.$/gu

const LONGEST = 32

/**
 * Gives each page of an issue a label of its own, so that each has an address.
 *
 * Asked once a page, in order. A label that another page has (also `03` beside `3`) becomes `3-2`; one
 * that is an address of the reader's becomes `page-search`, which a mark saying "search" still finds, and one with
 * signs that some disks and hosts refuse in a name (`A1*`) becomes `A1-`.
 */
export function labelGiver(): (label: string, place: string) => { label: string; reason?: FaultReason } {
  const taken = new Map<string, string>()

  const take = (label: string, place: string): void => {
    taken.set(addressOf(label), place)
  }

  return (printed, place) => {
    const safe = printed.replaceAll(UNSAFE_SIGNS, '-')
    const isReserved = RESERVED_LABEL.test(safe)
    const label = isReserved ? shortened(`page-${safe.replaceAll('.', '-')}`, LONGEST) : safe
    const first = taken.get(addressOf(label))
    if (first === undefined) {
      take(label, place)
      if (label === printed) return { label }
      const code = isReserved ? 'reserved-label' : 'unsafe-label'
      return { label, reason: { code, label: printed, now: label } }
    }
    let copy = 2
    while (taken.has(addressOf(numbered(label, copy)))) copy += 1
    const now = numbered(label, copy)
    take(now, place)
    return { label: now, reason: { code: 'duplicate-label', label: printed, first, now } }
  }
}

/** A paper's id, or another where that one is an address of the reader's own. */
export function paperName(id: string): string {
  return RESERVED_PAPER.test(id) ? `paper-${id.replaceAll('.', '-')}` : id
}

function numbered(label: string, copy: number): string {
  const ending = `-${copy}`
  return shortened(label, LONGEST - ending.length) + ending
}

function shortened(label: string, signs: number): string {
  return [...label].slice(0, signs).join('').trimEnd()
}

/** Labels with the same address are one: normalised, and alike on disks that fold case. */
function addressOf(label: string): string {
  return readPageLabel(label)?.key ?? label
}
