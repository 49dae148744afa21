/**
 * Gives an element a colour of its own as `--publication`, which the style sheet makes readable on every
 * theme's paper.
 *
 * Set by script, since the policy lets no style attribute through; without script the default stays.
 */
export function ownColour(colour: string | undefined): {
  'data-coloured'?: true
  ref?: (element: HTMLElement | null) => void
} {
  if (colour === undefined) return {}
  return {
    'data-coloured': true,
    ref: (element) => element?.style.setProperty('--publication', colour),
  }
}
