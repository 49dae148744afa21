/** A voice, as far as choosing one goes. */
export type Voice = { lang: string; localService?: boolean; default?: boolean }

/** Tags of spoken Chinese are written in several ways. */
const SAME: Record<string, string> = { cmn: 'zh', wuu: 'zh', yue: 'zh' }

/** Where a script is read when the tag names no place. */
const PLACE: Record<string, string> = { Hans: 'CN', Hant: 'TW' }

/**
 * The voice that speaks a language, undefined where there is none. Only voices of the device itself: the
 * others send what they read to another host.
 */
export function chooseVoice<V extends Voice>(language: string, voices: readonly V[]): V | undefined {
  const wanted = readTag(language)
  let best: { voice: V; score: number } | undefined
  for (const voice of voices) {
    const spoken = readTag(voice.lang)
    if (voice.localService === false || spoken.primary !== wanted.primary) continue
    const score =
      (spoken.place === wanted.place ? 8 : 0) +
      // Cantonese reads a Mandarin text only where nothing else does, and the other way round.
      (spoken.isCantonese === wanted.isCantonese ? 4 : 0) +
      (voice.default === true ? 1 : 0)
    if (best === undefined || score > best.score) best = { voice, score }
  }
  return best?.voice
}

function readTag(tag: string): { primary: string; place?: string; isCantonese: boolean } {
  const [first = '', ...others] = tag.replaceAll('_', '-').split('-')
  const language = first.toLowerCase()
  const script = others.find((part) => /^[A-Z][a-z]{3}$/u.test(part)) ?? ''
  const place = others.find((part) => /^(?:[A-Za-z]{2}|\d{3})$/u.test(part))?.toUpperCase() ?? PLACE[script]
  return {
    primary: SAME[language] ?? language,
    place,
    isCantonese: language === 'yue' || (language === 'zh' && (place === 'HK' || place === 'MO')),
  }
}
