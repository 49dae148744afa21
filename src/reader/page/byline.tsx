import type { ReactNode } from 'react'
import { blockText } from '#issue/plain-text.ts'
import type { Article } from '#issue/schema.ts'
import { LitText } from '#reader/lit/lit-text.tsx'
import { isChinese } from '#reader/page/language.ts'
import { Names } from '#reader/page/names.tsx'

/**
 * What stands before the first words: the dateline and, in Chinese papers, the names.
 *
 * > | 本报云麓4月21日电（记者 何远 沈越）谷雨刚过一天，……
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 * > | PIKE POINT, April 20 (Coastal Wire) — The lens that lit …
 */
export function Dateline({ article, chinese }: { article: Article; chinese: boolean }): ReactNode {
  const { dateline } = article
  if (dateline === undefined) return undefined
  if (!chinese) {
    return (
      <span className="dateline">
        <b>
          <LitText text={dateline.text} />
        </b>
        {/[—–-]\s*$/u.test(dateline.text) ? ' ' : ' — '}
      </span>
    )
  }
  const names = namesToSet(article)
  return (
    <span className="dateline">
      <b>
        <LitText text={dateline.text} />
      </b>
      {names.length > 0 && (
        <span className="byline">
          <Names text={`（记者 ${names.join(' ')}）`} names={names} />
        </span>
      )}
    </span>
  )
}

/**
 * The names on a line of their own: under the headline in Western papers, and in Chinese ones where no
 * dateline carries them.
 *
 * > | By June Halloran      □ 江一鸣      سلمى الحوراني
 */
export function BylineLine({ article, language }: { article: Article; language: string }): ReactNode {
  const names = namesToSet(article)
  const chinese = isChinese(language)
  if (names.length === 0 || (chinese && article.dateline !== undefined)) return undefined
  const line = chinese ? `□ ${names.join(' ')}` : listed(names, language)
  return (
    <p className="byline-line">
      <Names text={line} names={names} />
    </p>
  )
}

/** The names of the byline, unless the text's own opening prints them: a dateline may stand in the text. */
function namesToSet(article: Article): readonly string[] {
  const first = article.body.find((block) => block.type === 'paragraph')
  const opening = first === undefined ? '' : blockText(first).slice(0, 60)
  const names = article.byline ?? []
  return names.every((name) => opening.includes(name)) ? [] : names
}

/** Names as the text's own language lists them; only English says “By”. */
function listed(names: readonly string[], language: string): string {
  if (/^en(?:-|$)/iu.test(language)) {
    const last = names.at(-1) ?? ''
    return `By ${names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`}`
  }
  return names.join(/^(?:ja|ko)(?:-|$)/iu.test(language) ? '・' : ' · ')
}
