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
    const found: T[] = []
    for (let row = Math.floor(from / this.#height); row <= Math.floor(to / this.#height); row += 1)
      for (const thing of this.#rows.get(row) ?? []) found.push(thing)
    return found
  }
}
