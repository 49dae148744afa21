/** Whether a file's name says that it is a picture that browsers show. */
export function isPictureName(name: string): boolean {
  return /\.(?:jpe?g|png|webp|gif|avif)$/iu.test(name.slice(-8))
}
