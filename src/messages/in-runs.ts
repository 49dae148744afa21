/** Numbers in order, those that follow each other as one: 1, 2, 3, 5 are `1–3` and `5`. */
export function inRuns(numbers: readonly number[], name: (number: number) => string = String): string[] {
  const runs: [first: number, last: number][] = []
  for (const number of numbers) {
    const run = runs.at(-1)
    if (run !== undefined && run[1] === number - 1) run[1] = number
    else runs.push([number, number])
  }
  return runs.map(([first, last]) => (first === last ? name(first) : `${name(first)}–${name(last)}`))
}
