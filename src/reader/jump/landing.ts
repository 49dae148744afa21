/** How long a place that was jumped to stays lit, in milliseconds; the style fades it at the end. */
const LIT = 2200

let quiet = false

/** Whether focus is being put somewhere by the reader's way and not by their hand: nothing opens for it. */
export function isQuietFocus(): boolean {
  return quiet
}

/**
 * Puts focus on an element without scrolling to it and without opening anything for it. The caret comes with it: left in a
 * view that goes away it would fall to the top of the next one, and take a screen reader that follows it along.
 */
export function focusQuietly(element: HTMLElement): void {
  // What takes no focus by itself says -1 and has to be told so.
  if (element.tabIndex < 0) element.tabIndex = -1
  quiet = true
  element.focus({ preventScroll: true })
  quiet = false
  // A field has a caret of its own.
  if (!('select' in element)) getSelection()?.collapse(element, 0)
}

/** Where focus goes in a piece: its headline, else its first paragraph, else the piece. */
export function focusPointOf(target: HTMLElement): HTMLElement {
  if (!target.matches('article')) return target
  const named = target.getAttribute('aria-labelledby')
  const headline = named === null ? null : document.getElementById(named)
  return headline ?? target.querySelector<HTMLElement>('.text p, .text blockquote, .text li') ?? target
}

/** Lights an element for a moment, and marks it as the place one came to. */
export function light(target: HTMLElement): void {
  for (const other of document.querySelectorAll('[data-landed]')) other.removeAttribute('data-landed')
  target.dataset['landed'] = 'lit'
  setTimeout(() => {
    if (target.dataset['landed'] === 'lit') target.dataset['landed'] = 'still'
  }, LIT)
}

/** The element of the view that an address's fragment names. */
export function fragmentTarget(hash: string): HTMLElement | undefined {
  const id = decodeFragment(hash)
  // A block was called `tea--3`: so it is in places that were kept, and in links.
  return inView(id) ?? inView(id.replace(/--(?=\d{1,6}$)/u, '::'))
}

function inView(id: string): HTMLElement | undefined {
  return document.querySelector<HTMLElement>(`main [id="${CSS.escape(id)}"]`) ?? undefined
}

/**
 * The id in a fragment, as it is written in the document. Behind `:~:` stand directives to the browser,
 * which one that does not know them leaves there.
 */
export function decodeFragment(hash: string): string {
  const [id = ''] = hash.slice(1).split(':~:')
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}
