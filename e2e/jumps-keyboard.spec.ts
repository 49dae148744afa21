import { DAILY, expectAtTop, read, wayBack } from './jumping.ts'
import { expect, test } from './reader.ts'

test('A story is followed from page 1 to its end and back by keys alone', async ({ page }) => {
  await read(page, `${DAILY}1/`)
  await page.keyboard.press('j')
  const lead = page.locator('article#p1-bridge')
  await expect(lead.getByRole('heading', { level: 2 })).toBeFocused()
  await expectAtTop(lead)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/2\/#p2-bridge-2$/u)
  await expect(page.locator('article#p2-bridge-2').getByRole('heading', { level: 2 })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/4\/#p4-bridge-3$/u)
  await expect(page.locator('article#p4-bridge-3').getByRole('heading', { level: 2 })).toBeFocused()
  await page.keyboard.press('b')
  await expect(page).toHaveURL(/\/2\//u)
  await expect(page.locator('article#p2-bridge-2 a[rel="next"]')).toBeFocused()
  await page.keyboard.press('b')
  await expect(page).toHaveURL(/\/1\/$/u)
  await expect(wayBack(page)).toHaveCount(0)
})

test('j and k step through the pieces, s opens the story, c the contents, / the search', async ({ page }) => {
  await read(page, `${DAILY}2/`)
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  const second = page.locator('main article[id]').nth(1)
  await expect(second.locator(':focus')).toHaveCount(1)
  await expectAtTop(second)
  await page.keyboard.press('k')
  await expect(page.locator('main article[id]').first().locator(':focus')).toHaveCount(1)
  await page.keyboard.press('s')
  await expect(page).toHaveURL(/\/story\/p1-bridge\//u)
  await page.keyboard.press('j')
  await expect(page).toHaveURL(/\/story\/p1-comment\/$/u)
  await page.getByRole('link', { name: /上一篇/u }).click()
  await expect(page).toHaveURL(/\/story\/p1-bridge\/$/u)
  await page.keyboard.press('c')
  await expect(page).toHaveURL(/\/contents\/$/u)
  await page.keyboard.press('/')
  await expect(page).toHaveURL(/\/search\//u)
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('jb')
  await expect(page.getByRole('searchbox')).toHaveValue('jb')
})

test('? lists the keys; Escape closes the list; they can be switched off', async ({ page }) => {
  await read(page, `${DAILY}1/`)
  await page.keyboard.press('?')
  const list = page.getByRole('dialog', { name: '快捷键' })
  await expect(list).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await expect(page).toHaveURL(/\/1\/$/u)
  await page.keyboard.press('Escape')
  await expect(list).toHaveCount(0)
  await page.keyboard.press('Control+ArrowRight')
  await page.evaluate(() => localStorage.setItem('jumpline.preferences', '{"keys":false}'))
  await read(page, `${DAILY}1/`)
  await page.keyboard.press('ArrowRight')
  await page.waitForTimeout(300)
  await expect(page).toHaveURL(/\/1\/$/u)
})

test('A swipe turns the page, a scroll does not', { tag: '@touch' }, async ({ page }) => {
  await read(page, `${DAILY}2/`)
  const finger = await page.context().newCDPSession(page)
  const draw = async (from: [number, number], to: [number, number]) => {
    await finger.send('Input.dispatchTouchEvent', {
      type: 'touchStart',
      touchPoints: [{ x: from[0], y: from[1] }],
    })
    await finger.send('Input.dispatchTouchEvent', {
      type: 'touchMove',
      touchPoints: [{ x: to[0], y: to[1] }],
    })
    await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  }
  await draw([200, 500], [190, 300])
  await page.waitForTimeout(300)
  await expect(page).toHaveURL(/\/2\/$/u)
  await draw([280, 400], [120, 410])
  await expect(page).toHaveURL(/\/3\/$/u)
  await expect(page.locator('article#p3-freight')).toBeVisible()
  // Back it turns one page, and is not the browser's own gesture besides.
  await draw([80, 400], [260, 410])
  await expect(page).toHaveURL(/\/2\/$/u)
})
