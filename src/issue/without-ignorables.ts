/**
 * A text without the signs in it that print nothing: Unicode's default ignorable code points, such as zero-width spaces, marks
 * of direction and selectors of form. For comparing and reading only; what is shown keeps them. A soft hyphen at the end is a hyphen.
 */
export function withoutIgnorables(text: string): string {
  return text.replace(/(?!\u00ad$)\p{Default_Ignorable_Code_Point}/gu, '')
}
