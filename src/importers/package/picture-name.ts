import { PICTURE_ENDINGS } from '#issue/picture-endings.ts'

/** Whether a file's name says that it is a picture that browsers show. */
export function isPictureName(name: string): boolean {
  const ending = /\.([a-z]+)$/iu.exec(name.slice(-8))?.[1] ?? ''
  return PICTURE_ENDINGS.includes(ending.toLowerCase())
}
