import type { Page } from '@playwright/test'
import axe from 'axe-core'

/** What an automated check is to look at; without rules or tags everything. */
export type Check = { rules?: readonly string[]; tags?: readonly string[]; part?: string }

/** What an automated check finds in a reader's way, each with the elements it is about. */
export async function faults(page: Page, check: Check = {}): Promise<string[]> {
  // Half a megabyte of script: once a document, not once a check.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(async ({ rules, tags, part }) => {
    const { violations } = await window.axe.run(part ?? document, {
      // What passes need not be listed.
      resultTypes: ['violations'],
      ...(rules && { runOnly: { type: 'rule', values: [...rules] } }),
      ...(tags && { runOnly: { type: 'tag', values: [...tags] } }),
    })
    return violations.map(({ id, nodes }) => {
      const elements = nodes.slice(0, 3).map(({ html }) => html)
      return `${id}: ${elements.join(' ')}`
    })
  }, check)
}

declare global {
  interface Window {
    axe: typeof axe
  }
}
