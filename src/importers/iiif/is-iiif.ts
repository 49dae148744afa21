import type { Source } from '../importer.ts'
import { startTextOf } from '../source-start.ts'

/** Whether a file is a JSON document of IIIF, by its name and its beginning. */
export function isIiifSource(source: Source): boolean {
  return /\.json(?:ld)?$/iu.test(source.name.slice(-8)) && startsAsIiif(startTextOf(source))
}

/**
 * Whether a JSON text is of IIIF Presentation, by its beginning: a context of `iiif.io`, or one of its types where the
 * context was left out.
 *
 * @param start at least the first few hundred characters
 */
export function startsAsIiif(start: string): boolean {
  const text = start.slice(0, 4000)
  if (!/^\uFEFF?\s*\{/u.test(text)) return false
  return (
    /"@context"\s{0,9}:\s{0,9}\[?[^\]}]{0,400}?iiif\.io\/api\/presentation/u.test(text) ||
    /"type"\s{0,9}:\s{0,9}"(?:Manifest|Collection|AnnotationPage|AnnotationCollection)"/u.test(text)
  )
}
