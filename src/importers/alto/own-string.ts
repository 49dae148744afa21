/**
 * The same text in memory of its own. A stretch of a longer string keeps all of that string in memory: an id that is
 * remembered, the whole file that it was read from.
 */
export function ownString(text: string): string {
  return [...text].join('')
}
