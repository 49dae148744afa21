/** A part of a file that a structure points to: a block of an ALTO file by its id, or a rectangle of an image. */
export type MetsArea = {
  file: string
  begin?: string
  end?: string
  /** Left, top, right, bottom in pixels of the image. */
  rectangle?: [number, number, number, number]
}

/** A division of a structure. `type` is in capitals and without its prefix; `areas` are its own, in order. */
export type MetsDiv = {
  id: string
  type: string
  label: string
  orderLabel: string
  descriptions: string[]
  areas: MetsArea[]
  children: MetsDiv[]
}

/** A file that METS names; `use` is what its groups and it itself say, in capitals. */
export type MetsFile = { href: string; use: string; mime: string; size?: { width: number; height: number } }

/** A bibliographic description. */
export type Mods = {
  title?: string
  languages: string[]
  date?: string
  publisher?: string
  number?: string
  pageNumber?: string
  /** Which edition of the day it is: `2`, `Evening edition`. */
  edition?: string
  issn?: string
}

/** What is read of a METS file. */
export type Mets = {
  label: string
  files: ReadonlyMap<string, MetsFile>
  physical?: MetsDiv
  logical?: MetsDiv
  /** Ids of divisions that links tie to one, in either direction. */
  links: ReadonlyMap<string, readonly string[]>
  mods: ReadonlyMap<string, Mods>
  /** Which edition of its day the issue is said to be. */
  issueEdition?: string
}

/** All divisions below one, and itself, in order. */
export function* allDivs(div: MetsDiv | undefined): Generator<MetsDiv> {
  if (!div) return
  yield div
  for (const child of div.children) yield* allDivs(child)
}
