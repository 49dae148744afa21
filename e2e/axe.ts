import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** What an automated check is to look at; without rules or tags everything. */
export type Check = { rules?: readonly string[]; tags?: readonly string[]; part?: string }

/** What an automated check finds in a reader's way, each with the elements it is about. */
export async function faults(page: Page, { rules, tags, part }: Check = {}): Promise<string[]> {
  const axe = new AxeBuilder({ page })
  // No view has frames, for which a second page would be opened; and what passes need not be listed.
  axe.setLegacyMode().options({ resultTypes: ['violations'] })
  if (rules !== undefined) axe.withRules([...rules])
  if (tags !== undefined) axe.withTags([...tags])
  if (part !== undefined) axe.include(part)
  const { violations } = await axe.analyze()
  return violations.map(({ id, nodes }) => {
    const elements = nodes.slice(0, 3).map(({ html }) => html)
    return `${id}: ${elements.join(' ')}`
  })
}
