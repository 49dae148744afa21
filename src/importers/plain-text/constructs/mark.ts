/** What a mark says: the text goes on there, comes from there, or another text stands there. */
export type MarkKind = 'forward' | 'back' | 'see-also'

/**
 * A mark found at the edge of a text: its extent in that text, and the label of the page it names.
 * `confidence` is there only where the print is hurt or the form is unusual.
 */
export type Mark = {
  kind: MarkKind
  start: number
  end: number
  page: string
  confidence?: number
  /** A page alone: what the mark says depends on the text before it. */
  bare?: true
}

/** Nothing longer is read for a mark. */
export const MARK_LIMIT = 64

export const OPENERS = '（(【\\[〔［｛{〈<《「'
export const CLOSERS = '）)】\\]〕］｝}〉>》」'
export const SIGNS = '＝=■□▲△▶►▷▸●○◆◇◢★☆※→⇒➔➜➤»›＞>☞⬇↓▼▽▪•·*＊—–\\-…~～\\.'
