/** Things found by how far down they stand. */
export class RowIndex<T> {
  readonly #rows = new Map<number, T[]>()
  readonly #height: number

  /** @param height how much of the page one row of the index holds */
  constructor(height: number) {
    this.#height = Math.max(1, height)
  }

  add(thing: T, at: number): void {
    const row = Math.floor(at / this.#height)
    const there = this.#rows.get(row)
    if (there) there.push(thing)
    else this.#rows.set(row, [thing])
  }

  /** Things between two places, and some just outside. */
  between(from: number, to: number): T[] {
    const [first, last] = [Math.floor(from / this.#height), Math.floor(to / this.#height)]
    // Type may be set larger than any page: then there are fewer rows with something in them than rows.
    if (last - first > this.#rows.size)
      return [...this.#rows].flatMap(([row, things]) => (row >= first && row <= last ? things : []))
    const found: T[] = []
    for (let row = first; row <= last; row += 1)
      for (const thing of this.#rows.get(row) ?? []) found.push(thing)
    return found
  }
}
