/** The numbers that stand in every one of some rising lists. */
export function intersect(lists: readonly (readonly number[])[]): number[] {
  const [shortest, ...others] = lists.toSorted((a, b) => a.length - b.length)
  let common = shortest ?? []
  for (const list of others) common = inBoth(common, list)
  return [...common]
}

function inBoth(few: readonly number[], many: readonly number[]): number[] {
  const common: number[] = []
  let at = 0
  for (const number of few) {
    while ((many[at] ?? Number.POSITIVE_INFINITY) < number) at += 1
    if (many[at] === number) common.push(number)
  }
  return common
}
