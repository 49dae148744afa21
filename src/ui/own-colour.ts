import type { CSSProperties } from 'react'

/** Attributes that give an element a colour of its own; none where it has none. */
type OwnColour = { 'data-coloured'?: true; style?: CSSProperties & { '--publication': string } }

/**
 * Gives an element a colour of its own as `--publication`, which the style sheet makes readable on every
 * theme's paper. The press moves it into the document's stylesheet, since the policy lets no style attribute
 * through; the script sets it by the object model.
 *
 * @param colour as `#b3202a`
 */
export function ownColour(colour: string | undefined): OwnColour {
  return colour === undefined ? {} : { 'data-coloured': true, style: { '--publication': colour } }
}
