/** `keepSpot`, whose code comes when it is first needed; out of reach, the change is made all the same. */
export function keepSpotLate(change: () => void): void {
  void import('#reader/preferences/keep-spot.ts').then(({ keepSpot }) => keepSpot(change), change)
}
