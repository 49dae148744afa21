/** Whether a text ends a clause of a Chinese headline: by a sign of punctuation, closed or not, or the space printed for one. */
export function endsClause(text: string): boolean {
  return /[，；：？！、—\s][\p{Pe}\p{Pf}]*$/u.test(text)
}
