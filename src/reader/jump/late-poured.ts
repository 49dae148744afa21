import { late } from '#ui/late.tsx'

/** The element id of the text that is poured at the foot of a piece. */
export function pouredId(piece: string): string {
  return `rest:${piece}`
}

/** The rest of a story; few pages are ever unfolded, so its code comes with the first that is. */
export const PouredText = late(async () => (await import('#reader/jump/poured-text.tsx')).PouredText)
