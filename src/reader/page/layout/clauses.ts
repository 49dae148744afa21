import { endsClause } from '#reader/page/layout/clause-signs.ts'

const HAN = /\p{Script=Han}/u

/**
 * The clauses of a headline, as a copy editor breaks it into lines; the whole of it where it is no Chinese.
 *
 * `首趟班列发车　大米抵港，装船` is three of them. Spaces between clauses belong to none.
 *
 * @returns each with where it begins, in UTF-16 units
 */
export function clausesOf(headline: string): { clause: string; at: number }[] {
  if (!HAN.test(headline)) return [{ clause: headline, at: 0 }]
  const clauses: { clause: string; at: number }[] = []
  let start = 0
  const close = (end: number) => {
    const clause = headline.slice(start, end).trim()
    if (clause !== '') clauses.push({ clause, at: headline.indexOf(clause, start) })
    start = end
  }
  for (let at = 0; at < headline.length; at += 1) {
    if (!endsClause(headline.charAt(at))) continue
    while (isClosing(headline.charAt(at + 1))) at += 1
    close(at + 1)
  }
  close(headline.length)
  return clauses
}

/** Whether a text begins with a sign that no line begins with. */
function isClosing(text: string): boolean {
  return /^[\s\p{Po}\p{Pe}\p{Pf}—]/u.test(text)
}
