import type { Image } from '#issue/schema.ts'
import { idIn, type JsonObject, lengthIn, listIn, objectIn, typeIn } from './json-value.ts'

/** The picture that is painted on a canvas: where it lies, and its size. */
export type Painting = { address: string; size: { width: number; height: number } }

/** The first picture painted on a canvas. */
export function paintingOf(
  canvas: JsonObject,
  size: { width: number; height: number },
): Painting | undefined {
  for (const page of listIn(canvas['items'] ?? canvas['images']).map(objectIn)) {
    for (const annotation of listIn(page['items'] ?? page).map(objectIn)) {
      for (const value of listIn(annotation['body'] ?? annotation['resource'])) {
        const body = objectIn(typeIn(value) === 'Choice' ? listIn(objectIn(value)['items'])[0] : value)
        if (typeIn(body) !== 'Image' || idIn(body) === '') continue
        const width = lengthIn(body['width']) ?? size.width
        const height = lengthIn(body['height']) ?? size.height
        return { address: idIn(body), size: { width, height } }
      }
    }
  }
  return undefined
}

/** A picture on another host, named and never fetched; nothing where its address is not https. */
export function remoteImage({ address, size }: Painting): Image | undefined {
  const named = /^https:\/\/[^\s\p{Cc}]+$/iu.test(address) && size.width >= 1 && size.height >= 1
  return named ? { src: address, ...size } : undefined
}
