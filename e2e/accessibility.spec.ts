import { AxeBuilder } from '@axe-core/playwright'
import { expect, ISSUE, test } from './reader.ts'

/** What the law of many countries asks for; the rest of the rules are advice. */
const LEVEL_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']

for (const address of [
  '',
  'hesheng/',
  `${ISSUE}1/`,
  `${ISSUE}2/`,
  `${ISSUE}story/bridge/`,
  `${ISSUE}contents/`,
  'open/',
]) {
  test(`Nothing stands in a reader's way: /${address}`, async ({ page }) => {
    await page.goto(address)
    const { violations } = await new AxeBuilder({ page }).withTags(LEVEL_AA).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([])
  })
}
