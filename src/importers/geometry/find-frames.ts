import type { Rect } from './rect.ts'
import { heightOf, sharedHeight, shareWithin, widthOf } from './rect.ts'

/** Corners of a frame meet within this much, in points. */
const NEAR = 3
/** More ruled lines than these are a chart or a form, not frames around stories. */
const MOST_RULES = 1500

/** A place of the page that is set apart, by ruled lines around it or by its ground; and these lines. */
export type Frame = { rect: Rect; rules: readonly Rect[] }

/**
 * Frames: two level rules of one length over each other, and two at their ends.
 *
 * @param panels grounds of a colour of their own, which set apart as lines do
 */
export function findFrames(rules: readonly Rect[], panels: readonly Rect[]): Frame[] {
  const grounds = panels.map((rect): Frame => ({ rect, rules: [] }))
  if (rules.length > MOST_RULES) return grounds
  const level = rules.filter((rule) => widthOf(rule) > heightOf(rule)).toSorted((a, b) => a.top - b.top)
  const upright = rules.filter((rule) => heightOf(rule) > widthOf(rule))
  const found = level.flatMap((top, i) => {
    for (const bottom of level.slice(i + 1)) {
      if (Math.abs(bottom.left - top.left) > NEAR || Math.abs(bottom.right - top.right) > NEAR) continue
      const rect = { left: top.left, right: top.right, top: top.top, bottom: bottom.bottom }
      const sides = upright.filter(
        (rule) =>
          (Math.abs(rule.left - rect.left) < NEAR || Math.abs(rule.right - rect.right) < NEAR) &&
          sharedHeight(rule, rect) > heightOf(rect) * 0.9 &&
          heightOf(rule) < heightOf(rect) * 1.1,
      )
      const both =
        sides.some(({ left }) => left - rect.left < NEAR) &&
        sides.some(({ right }) => rect.right - right < NEAR)
      if (both) return [{ rect, rules: [top, bottom, ...sides] }]
    }
    return []
  })
  return [...found, ...grounds]
}

/** The smallest frame around a place; undefined where it stands on the open page. */
export function frameAround(place: Rect, frames: readonly Frame[]): Frame | undefined {
  let best: Frame | undefined
  for (const frame of frames)
    if (holds(frame, place) && (!best || area(frame.rect) < area(best.rect))) best = frame
  return best
}

/** True where all of the frames around one thing are around another too: nothing parts it from the other. */
export function isOpenTo(thing: Rect, other: Rect, frames: readonly Frame[]): boolean {
  return frames.every((frame) => !holds(frame, thing) || holds(frame, other))
}

/** Ruled lines without those of frames around neither of two places. */
export function rulesBetween(
  rules: readonly Rect[],
  frames: readonly Frame[],
  a: Rect,
  b: Rect,
): readonly Rect[] {
  const aside = new Set(
    frames.flatMap((frame) => (holds(frame, a) || holds(frame, b) ? [] : [...frame.rules])),
  )
  return aside.size === 0 ? rules : rules.filter((rule) => !aside.has(rule))
}

function holds({ rect }: Frame, place: Rect): boolean {
  return shareWithin(place, rect) > 0.9
}

function area(rect: Rect): number {
  return widthOf(rect) * heightOf(rect)
}
