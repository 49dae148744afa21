import * as v from 'valibot'
import { isPageSetting, type PageSetting } from '#issue/page-setting.ts'
import { PageSchema } from '#issue/schema.ts'

/** A page as it is published. A setting that cannot be read is found again. */
export const PublishedPageSchema = v.object({
  ...PageSchema.entries,
  setting: v.fallback(v.optional(v.custom<PageSetting>(isPageSetting)), undefined),
})
