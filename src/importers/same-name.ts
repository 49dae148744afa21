/**
 * Whether two names are of one paper: one holds the other, case and article aside (`The Harbor Gazette`, `HARBOR
 * GAZETTE`). A name that is not known may be any.
 */
export function sameName(known: string | undefined, name: string): boolean {
  if (known === undefined) return true
  const [one, other] = [folded(known), folded(name)]
  return one.includes(other) || other.includes(one)
}

function folded(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^the\s+/u, '')
    .replace(/\s+/gu, ' ')
}
