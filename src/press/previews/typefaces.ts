import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Blob, Face, Font, Variation } from 'harfbuzzjs'
import * as v from 'valibot'
import decompress from 'woff2-encoder/decompress'
import type { Family } from '#press/previews/type-cases.ts'

const installed = createRequire(import.meta.url)
const PartsSchema = v.record(v.string(), v.string())

/** One part of a family: the characters it is said to hold, and the outlines once they are needed. */
type Part = { family: Family; name: string; ranges: readonly (readonly [number, number])[] }

/** Every family, read once a run: what is asked for is kept, since the next headline asks for it too. */
const parts = new Map<string, readonly Part[]>()
const faces = new Map<string, Face | undefined>()
const fonts = new Map<string, Font>()
const found = new Map<string, Font | undefined>()

/**
 * The type that holds a character, or a character with its marks: the first family of the list that has it all.
 *
 * @param weight 200 to 900, as far as the family goes
 * @returns undefined where no family has it
 */
export async function typeFor(
  cluster: string,
  families: readonly Family[],
  weight: number,
): Promise<Font | undefined> {
  const key = `${families[0]?.package} ${weight} ${cluster}`
  if (!found.has(key)) found.set(key, await findType(cluster, families, weight))
  return found.get(key)
}

async function findType(
  cluster: string,
  families: readonly Family[],
  weight: number,
): Promise<Font | undefined> {
  const points = Array.from(cluster, (sign) => sign.codePointAt(0) ?? 0).filter(isDrawn)
  const [first] = points
  if (first === undefined) return undefined
  for (const family of families) {
    for (const part of partsOf(family)) {
      if (!part.ranges.some(([from, to]) => first >= from && first <= to)) continue
      const font = await fontOf(part, weight)
      if (font !== undefined && hasAll(font, points)) return font
    }
  }
  return undefined
}

/** Whether a typeface has every character of a text; those that only steer others count as had. */
export function holds(font: Font, text: string): boolean {
  return hasAll(font, Array.from(text, (sign) => sign.codePointAt(0) ?? 0).filter(isDrawn))
}

function hasAll(font: Font, points: readonly number[]): boolean {
  return points.every((point) => font.nominalGlyph(point) !== undefined)
}

/** Joiners and selectors steer what stands beside them; a font need not know them. */
function isDrawn(point: number): boolean {
  return !/[\p{Cf}\p{Cc}\p{Variation_Selector}]/u.test(String.fromCodePoint(point))
}

function partsOf(family: Family): readonly Part[] {
  const known = parts.get(family.package)
  if (known !== undefined) return known
  const path = installed.resolve(`${family.package}/unicode.json`)
  const listed = Object.entries(v.parse(PartsSchema, JSON.parse(readFileSync(path, 'utf8'))))
  // What a script needs lies together in the parts named after one; the numbered hold single letters of it, too.
  const named = listed.toSorted(([a], [b]) => Number(a.startsWith('[')) - Number(b.startsWith('[')))
  // A family in one piece lists no ranges.
  const read = named.length === 0 ? [['latin', 'U+0-10FFFF'] as const] : named
  const made = read.map(([name, ranges]) => ({
    family,
    name: name.replaceAll(/[[\]]/gu, ''),
    ranges: ranges.split(',').map(readRange),
  }))
  parts.set(family.package, made)
  return made
}

/** `U+4e00-4e02` or `U+4e00`. */
function readRange(written: string): readonly [number, number] {
  const [from = '', to = from] = written.replace(/^\s*U\+/iu, '').split('-')
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)]
}

async function fontOf(part: Part, weight: number): Promise<Font | undefined> {
  const file = `${part.family.package}/files/${part.family.file(part.name)}`
  const key = `${file} ${weight}`
  const known = fonts.get(key)
  if (known !== undefined) return known
  const face = faces.has(file) ? faces.get(file) : await readFace(file)
  faces.set(file, face)
  if (face === undefined) return undefined
  const font = new Font(face)
  const axes = Object.entries(part.family.axes(weight))
  if (axes.length > 0) font.setVariations(axes.map(([axis, value]) => new Variation(axis, value)))
  fonts.set(key, font)
  return font
}

/** Reads a part; undefined where the package lists it and does not have it. */
async function readFace(file: string): Promise<Face | undefined> {
  let path: string
  try {
    path = installed.resolve(file)
  } catch {
    return undefined
  }
  return new Face(new Blob(await decompress(readFileSync(path))))
}
