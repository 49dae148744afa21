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
  /** It names no page but the next (1) or the one before (-1): `page` is empty, the page it stands on tells which that is. */
  beside?: 1 | -1
  confidence?: number
  /** It says that the text goes on or comes from there: which of the two, the order of the pages tells. */
  eitherWay?: true
  /** A page alone, or with the word its story is filed under: what the mark says depends on the text before it. */
  bare?: 'arrow' | 'filed'
}

/** Nothing longer is read for a mark. */
export const MARK_LIMIT = 64

export const OPENERS = '（(【\\[〔［｛{〈<《「'
export const CLOSERS = '）)】\\]〕］｝}〉>》」'
/** Signs that set a mark off from a text as brackets do. */
export const POINTERS = '■□▲△▶►▷▸●○◆◇◢★☆※→⇒➔➜➤»›＞>☞◀◄◁◂←⇐«‹＜<⬇↓▼▽▪•'
export const SIGNS = `＝=${POINTERS}·*＊—–\\-…~～\\.`
