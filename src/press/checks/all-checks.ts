import { checkLunarDate, checkWeekday } from '#press/checks/dates.ts'
import { checkDuplicates } from '#press/checks/duplicates.ts'
import type { Check } from '#press/checks/finding.ts'
import { checkJumps } from '#press/checks/jumps.ts'
import { checkEmpty, checkPageCount } from '#press/checks/pages.ts'
import { checkCaptions, checkPictureFiles } from '#press/checks/pictures.ts'

/** Every editorial check, in the order in which an editor reads the answers. */
export const CHECKS: readonly Check[] = [
  checkPageCount,
  checkWeekday,
  checkLunarDate,
  checkJumps,
  checkEmpty,
  checkDuplicates,
  checkCaptions,
  checkPictureFiles,
]
