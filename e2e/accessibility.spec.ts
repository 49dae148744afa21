import type { Page } from '@playwright/test'
import { type Check, faults } from './axe.ts'
import { expect, ISSUE, test } from './reader.ts'

/** What the law of many countries asks for, target sizes, and good habits. */
const LEVEL_AA: Check = { tags: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }
/** What a theme can break. */
const COLOURS: Check = { rules: ['color-contrast', 'link-in-text-block'] }
/** What a width can break. */
const SIZES: Check = { rules: ['target-size'] }

const WIDTHS = [320, 768, 1280, 1920]
const THEMES = ['light', 'sepia', 'dark']
const LANGUAGES = ['zh-Hans', 'en']
/** Every theme at every width in every language takes some minutes: `WHOLE_MATRIX=1 npm run e2e -- e2e/accessibility.spec.ts`. */
const IS_WHOLE = process.env['WHOLE_MATRIX'] !== undefined

const VIEWS = [
  '',
  'hesheng/',
  `${ISSUE}1/`,
  `${ISSUE}2/`,
  `${ISSUE}story/bridge/`,
  `${ISSUE}contents/`,
  `${ISSUE}search/`,
  'bayin/2026-05-16/1/',
  'bayin/2026-05-16/story/library-ar/',
  'lanchuan/2026-04-22/4/',
  'tern-harbor-courier/2026-04-23/A1/',
  'open/',
  'search/',
  'no/such/paper/',
]

test.describe('Nothing stands in a reader’s way', () => {
  test.slow(IS_WHOLE)

  for (const address of VIEWS) {
    test(`in any theme, width and language: /${address}`, async ({ page }) => {
      await page.goto(address)
      // A new width sets the page anew, which costs more than a theme.
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 })
        for (const language of LANGUAGES) {
          for (const theme of THEMES) {
            const check = IS_WHOLE ? LEVEL_AA : checkFor(language, theme, width)
            if (check === undefined) continue
            await prefer(page, { language, theme })
            // An unknown address is told by the script.
            await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
            const at = `${language}, ${theme}, ${width} px`
            expect(await faults(page, check), at).toEqual([])
            expect(await sideways(page), `${at}: wider than the window`).toBeLessThanOrEqual(width)
          }
        }
      }
    })
  }
})

test('A screen reader is given headlines in one piece and page names once, and its caret comes along with a jump', async ({
  page,
}) => {
  await page.goto('lanchuan/2026-04-22/1/')
  const session = await page.context().newCDPSession(page)
  const all = async (role: string) => {
    const { nodes } = await session.send('Accessibility.getFullAXTree')
    return nodes.filter((node) => !node.ignored && node.role?.value === role)
  }
  // What stands below the window comes a frame later.
  await expect
    .poll(async () => (await all('heading')).map(({ name }) => name?.value))
    .toContain('126个老旧小区年内改造，改什么居民先投票')
  const second = (await all('link')).find(({ name }) => name?.value === '第2版 时政')
  expect(second?.description?.value ?? '').toBe('')
  await page.locator('article#p1-bridge a[rel="next"]').click()
  const arrived = page.locator('[id="headline:p2-bridge-2"]')
  await expect(arrived).toBeFocused()
  await expect
    .poll(() => arrived.evaluate((headline) => headline.contains(getSelection()?.anchorNode ?? null)))
    .toBe(true)
})

/** Each theme, width and language at least once, and all rules where they can differ most. */
function checkFor(language: string, theme: string, width: number): Check | undefined {
  const isOutermost = width === 320 || width === 1280
  if (language === 'en') return theme === 'light' && width === 320 ? LEVEL_AA : undefined
  if (theme === 'light') return isOutermost ? LEVEL_AA : SIZES
  return isOutermost ? COLOURS : undefined
}

/** Chooses as a reader would, in another tab: preferences follow at once. */
async function prefer(page: Page, preferences: { language: string; theme: string }): Promise<void> {
  await page.evaluate((kept) => {
    localStorage.setItem('jumpline.preferences', kept)
    window.dispatchEvent(new StorageEvent('storage', { key: 'jumpline.preferences' }))
  }, JSON.stringify(preferences))
  await expect(page.locator('html')).toHaveAttribute('lang', preferences.language)
  await expect(page.locator('html')).toHaveAttribute('data-theme', preferences.theme)
}

/** How wide the document really is: wider than the window, it would scroll to the side. */
function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth)
}
