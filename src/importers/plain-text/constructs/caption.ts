/**
 * A caption that says so itself.
 *
 * > | 图为市民在公园散步。    图①：……    上图：……    ▲ 5月8日，……    （资料图片）
 *     ^^
 */
const OPENING =
  /^(?:[▲△↑↓←→◀▶▼►◄]\s*)?(?:(?:上|下|左|右|大|小|题|首|本版|头版|圖|组)[图圖](?:[为為：:]|片[:：]?|\s)|[图圖](?:[①-⑳一二三四五六七八九\d]{1,3}[：:、，.\s]|[①-⑳]|[为為是]|片说明|片說明)|[①-⑳]\s*[图圖])/u
const POINTER = /^[▲△↑↓←▼◄]\s*\S/u
const LIMIT = 300

/** True when a text is a caption by its own words. */
export function isCaption(text: string): boolean {
  if (text.length > LIMIT) return false
  if (OPENING.test(text.slice(0, 16)) || POINTER.test(text.slice(0, 4))) return true
  // 近日，……。图为……: the second sentence of a short text says what one sees.
  return text.length <= 160 && /[。，]\s*(?:这|這)?[图圖](?:[为為]|[①-⑨中])/u.test(text)
}
