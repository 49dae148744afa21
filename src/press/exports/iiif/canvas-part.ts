import type { Box, Page } from '#issue/schema.ts'
import { type IiifIssue, manifestId } from '#press/exports/iiif/iiif-issue.ts'

type Size = { width: number; height: number }

/** Pixels of a canvas whose page has no picture: a broadsheet's proportions. */
const BROADSHEET: Size = { width: 1400, height: 2000 }

/** @param at the page's place in the issue, from 0 */
export function canvasId(issue: IiifIssue, at: number): string {
  return `${manifestId(issue)}/canvas/${at + 1}`
}

export function canvasSize({ image }: Page): Size {
  return image === undefined ? BROADSHEET : { width: image.width, height: image.height }
}

/** A part of a canvas, or all of it. */
export function targetOn(canvas: string, size: Size, box: Box | undefined): object {
  if (box === undefined) return { id: canvas, type: 'Canvas' }
  return {
    type: 'SpecificResource',
    source: { id: canvas, type: 'Canvas' },
    selector: {
      type: 'FragmentSelector',
      conformsTo: 'http://www.w3.org/TR/media-frags/',
      value: fragment(size, box),
    },
  }
}

/** A box in pixels, as a media fragment. */
export function fragment({ width, height }: Size, [x, y, w, h]: Box): string {
  return `xywh=${[x * width, y * height, w * width, h * height].map(Math.round).join(',')}`
}
