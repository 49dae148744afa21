/** A sign that is seen: neither white nor one that only steers or joins others. */
const SEEN = /[^\s\p{Cc}\p{Default_Ignorable_Code_Point}]/u

/**
 * The same without those of its texts that show nothing, which are then as good as not written: a headline of spaces
 * would be a heading without a name and a link without words.
 */
export function withoutBlanks<K extends string, T extends { [key in K]?: unknown }>(
  value: T,
  keys: readonly K[],
): T {
  const kept = { ...value }
  for (const key of keys) {
    const text = kept[key]
    if (typeof text === 'string' && !isSeen(text)) delete kept[key]
  }
  return kept
}

/** Whether anything of a text is seen. */
export function isSeen(text: string): boolean {
  return SEEN.test(text)
}
