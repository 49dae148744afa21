/**
 * A person's name as a line of its own, told by its capitals alone.
 *
 * > | Анна Соколова    Lucía Herrera    T. J. Marlowe    Б.Оюун    Jan van der Meer
 *     ^^^^^^^^^^^^^
 */
const WORD = "\\p{Lu}\\p{Ll}[\\p{L}’'-]*"
const INITIAL = '\\p{Lu}\\.(?:\\p{Lu}\\.)?'
const PARTICLE = 'de|del|della|van|von|der|den|la|le|di|da|dos|bin|al|y|e'
const NAME = new RegExp(
  `^(?:${WORD}|${INITIAL})(?:\\s(?:${WORD}|${INITIAL}|${PARTICLE})){0,3}\\s${WORD}$|^(?:${INITIAL}\\s?){2,3}$|^${INITIAL}${WORD}$`,
  'u',
)
const LIMIT = 40

export function isBareName(line: string): boolean {
  return line.length <= LIMIT && NAME.test(line)
}

/** > | T. J. Marlowe, Upper Wexford: who wrote a letter, and from where. */
export function isSignedWithPlace(line: string): boolean {
  const [name = '', place = '', ...rest] = line.split(/,\s/u)
  return rest.length === 0 && isBareName(name) && /^\p{Lu}[\p{L}’'. -]{1,30}$/u.test(place)
}
