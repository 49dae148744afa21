import type { Problem } from '../problem.ts'
import { comparePages, folioLabel, isFrontPage, labelInName, labelKey, printedLabel } from './page-label.ts'
import type { LabelledPage, PageDraft, PageSource } from './page-draft.ts'

/** How sure a label is by where it was found. */
const SURENESS = { folio: 1, name: 0.95, nameplate: 0.85, place: 0.7, order: 0.5 }

/**
 * Gives each page its label: from its folio line, else its file's name, else `1` where the nameplate stands, else its
 * place among the files; and puts them in order. A label that two pages claim is a problem, but for a crawler's files of
 * single stories and the stretches of one file, which share their page.
 */
export function labelPages(
  drafts: readonly PageDraft[],
): { ok: true; pages: LabelledPage[] } | { ok: false; problems: Problem[] } {
  const sheets = drafts.filter(({ source }) => isFirstPart(source))
  const found = sheets.map((draft) => ({ draft, ...ownLabel(draft) }))
  const used = new Map<string, string>()
  const shared = new Set<string>()
  const problems: Problem[] = []
  const unsure = new Set<PageDraft>()
  for (const { draft, label } of found) {
    if (label === undefined) continue
    const other = used.get(labelKey(label))
    if (other === undefined) {
      used.set(labelKey(label), draft.source.file)
      if (draft.partOfPage) shared.add(labelKey(label))
    } else if (draft.partOfPage && shared.has(labelKey(label))) continue
    // A form feed amid a page leaves two stretches with one folio.
    else if ((draft.source.within?.pages ?? 1) > 1 && other === draft.source.file) continue
    // A source that knows the page's place has a second opinion.
    else if (draft.source.label !== undefined) unsure.add(draft)
    else problems.push({ file: draft.source.file, reason: { code: 'page-twice', label, other } })
  }
  if (problems.length > 0) return { ok: false, problems }
  let next = 1
  const pages = found.map(({ draft, label, sure }) => {
    if (label !== undefined && !unsure.has(draft)) return { draft, label, sure }
    const place = draft.source.label
    if (place !== undefined && !used.has(labelKey(place))) {
      used.set(labelKey(place), draft.source.file)
      return { draft, label: place, sure: SURENESS.place }
    }
    // Behind the pages before it, where its place among them is known.
    const from = Number(place)
    if (from > next) next = from
    while (used.has(String(next))) next += 1
    used.set(String(next), draft.source.file)
    return { draft, label: String(next), sure: SURENESS.order }
  })
  const ordered = pages.sort((a, b) => comparePages(a.label, b.label))
  const parts = partsOf(drafts)
  return {
    ok: true,
    pages: ordered.flatMap((page) => [
      page,
      ...(parts.get(page.draft) ?? []).map((draft) => ({ ...page, draft, sure: 1 })),
    ]),
  }
}

/** The further stretches of each page that is read in several. */
function partsOf(drafts: readonly PageDraft[]): Map<PageDraft, PageDraft[]> {
  const parts = new Map<PageDraft, PageDraft[]>()
  let open: PageDraft[] = []
  for (const draft of drafts) {
    if (isFirstPart(draft.source)) parts.set(draft, (open = []))
    else open.push(draft)
  }
  return parts
}

function isFirstPart({ part }: PageSource): boolean {
  return part === undefined || part === 'first'
}

/** What a page says of its label by itself, and how sure that is. */
export function ownLabel(draft: Pick<PageDraft, 'source' | 'masthead'>): { label?: string; sure: number } {
  const folio = folioLabel(draft.masthead)
  if (folio) return { label: printedLabel(folio), sure: SURENESS.folio }
  // A name with a page's number in it names one page, not each of several.
  const several = (draft.source.within?.pages ?? 1) > 1
  const named = several ? undefined : labelInName(draft.source.file)
  if (named !== undefined) return { label: named, sure: SURENESS.name }
  // > | A1: the source's own label may tell of a section.
  const front = /^[A-Z]\d/u.test(draft.source.label ?? '') ? draft.source.label : '1'
  return isFrontPage(draft.masthead) ? { label: front, sure: SURENESS.nameplate } : { sure: SURENESS.order }
}
