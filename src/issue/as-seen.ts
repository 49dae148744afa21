/**
 * A text as it is seen: without the signs in it that print nothing, such as zero-width spaces, marks of direction and
 * selectors of form. For comparing and reading only; what is shown keeps them. A soft hyphen at the end is a hyphen.
 */
export function asSeen(text: string): string {
  return text.replace(/(?!\u00ad$)\p{Default_Ignorable_Code_Point}/gu, '')
}
