import AxeBuilder from '@axe-core/playwright'
import { expect, ISSUE, test } from './reader.ts'

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
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([])
  })
}
