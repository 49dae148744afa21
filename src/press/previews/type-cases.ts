/** A family of type as it lies in its package: cut into files by the characters they hold. */
export type Family = {
  package: string
  /** The file of one part, as `unicode.json` of the package calls it. */
  file: (part: string) => string
  /** Axes to set for a weight; a family of one weight has none. */
  axes: (weight: number) => Readonly<Record<string, number>>
}

const SC = notoSerif('sc')
const TC = notoSerif('tc')
const JP = notoSerif('jp')
const KR = notoSerif('kr')

const WESTERN: Family = {
  package: '@fontsource-variable/source-serif-4',
  file: (part) => `source-serif-4-${part}-opsz-normal.woff2`,
  // The cut for large sizes, whose hairlines are fine.
  axes: (weight) => ({ wght: weight, opsz: 40 }),
}

const ARABIC: Family = {
  package: '@fontsource-variable/noto-naskh-arabic',
  file: (part) => `noto-naskh-arabic-${part}-wght-normal.woff2`,
  axes: (weight) => ({ wght: Math.min(weight, 700) }),
}

const MONGOLIAN: Family = {
  package: '@fontsource/noto-sans-mongolian',
  file: (part) => `noto-sans-mongolian-${part}-400-normal.woff2`,
  axes: () => ({}),
}

/** Coarse, but it knows what nobody else knows: rare names are shown, not left out. */
const LAST: Family = {
  package: '@fontsource/unifontex',
  file: (part) => `unifontex-${part}-400-normal.woff2`,
  axes: () => ({}),
}

/**
 * The families for a text, first choice first. Each language gets the shapes it writes: 直 is drawn
 * otherwise in Tokyo than in Beijing.
 *
 * @param language BCP 47 tag
 */
export function familiesFor(language: string): readonly Family[] {
  const rest = [ARABIC, MONGOLIAN, LAST]
  const tag = language.toLowerCase()
  if (tag.startsWith('ja')) return [JP, SC, TC, KR, WESTERN, ...rest]
  if (tag.startsWith('ko')) return [KR, SC, TC, JP, WESTERN, ...rest]
  if (/^(?:zh|yue|lzh|wuu|nan|hak)\b/u.test(tag)) {
    const isTraditional = /-(?:hant|tw|hk|mo)\b/u.test(tag) || /^(?:yue|lzh)\b/u.test(tag)
    return isTraditional ? [TC, SC, JP, KR, WESTERN, ...rest] : [SC, TC, JP, KR, WESTERN, ...rest]
  }
  return [WESTERN, ARABIC, MONGOLIAN, SC, TC, JP, KR, LAST]
}

function notoSerif(region: string): Family {
  return {
    package: `@fontsource-variable/noto-serif-${region}`,
    file: (part) => `noto-serif-${region}-${part}-wght-normal.woff2`,
    axes: (weight) => ({ wght: weight }),
  }
}
