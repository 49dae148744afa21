import type { Image } from '#issue/schema.ts'

/** One `srcset` a type of picture, in the order the issue names them. */
export function sourceSets(
  image: Image,
  picture: (src: string) => string | undefined,
): { type: string; srcSet: string }[] {
  const byType = new Map<string, string[]>()
  for (const variant of image.variants ?? []) {
    const address = picture(variant.src)
    if (address === undefined || variant.type === undefined) continue
    byType.set(variant.type, [...(byType.get(variant.type) ?? []), `${address} ${variant.width}w`])
  }
  return [...byType].map(([type, candidates]) => ({ type, srcSet: candidates.join(', ') }))
}
