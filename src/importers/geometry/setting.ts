import type { BodyType } from './body-size.ts'
import type { Frame } from './find-frames.ts'
import type { HeadlineGroup } from './headline-groups.ts'
import type { PlacedZone } from './placed-zone.ts'
import type { Rect } from './rect.ts'

/** A page's zones and headlines with the width that each stands over, and what else is drawn. */
export type Setting = {
  zones: readonly PlacedZone[]
  groups: readonly HeadlineGroup[]
  reigns: ReadonlyMap<HeadlineGroup, Rect>
  rules: readonly Rect[]
  pictures: readonly Rect[]
  frames: readonly Frame[]
  /** Headlines that are the paper's name, with the foot of the line of the day under each: no story is theirs. */
  nameplates?: ReadonlyMap<HeadlineGroup, number>
  body: BodyType
}
