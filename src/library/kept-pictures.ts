/** Pictures kept with one issue, and the addresses under which this view may show them. */
export class Pictures {
  readonly #pictures = new Map<string, Blob>()
  readonly #addresses = new Map<string, string>()

  add(src: string, picture: Blob): void {
    this.#pictures.set(src, picture)
  }

  /** An address of this document, made when a picture is first shown. */
  address(src: string): string | undefined {
    const known = this.#addresses.get(src)
    const picture = this.#pictures.get(src)
    if (known !== undefined || picture === undefined) return known
    const made = URL.createObjectURL(picture)
    this.#addresses.set(src, made)
    return made
  }

  release(): void {
    for (const address of this.#addresses.values()) URL.revokeObjectURL(address)
    this.#addresses.clear()
    this.#pictures.clear()
  }
}

/** The media type of a picture file by its ending; a browser shows no SVG without it. */
export function mediaType(src: string): string {
  const ending = /\.([a-z]+)$/iu.exec(src)?.[1]?.toLowerCase() ?? ''
  const names: Record<string, string> = { jpg: 'jpeg', svg: 'svg+xml' }
  return `image/${names[ending] ?? ending}`
}
