import type { Page } from '@playwright/test'
import { DAILY, expectClear, read, WEEKLY } from './jumping.ts'
import { expect, test } from './reader.ts'

/**
 * A browser with voices, which come late and say quickly what they are given; what they said is kept.
 *
 * @param languages of the voices
 * @param held one text that is not said to its end
 */
async function giveVoice(page: Page, languages: string[], held = ''): Promise<void> {
  await page.addInitScript(
    ([tags, endless]) => {
      const heard: string[] = []
      const events = new EventTarget()
      let voices: { lang: string; localService: boolean }[] = []
      let timer: ReturnType<typeof setTimeout>
      class Utterance {
        rate = 1
        lang = ''
        onend?: (event: Event) => void
        constructor(public text: string) {}
      }
      const synth = {
        speaking: false,
        pending: false,
        getVoices: () => voices,
        addEventListener: events.addEventListener.bind(events),
        removeEventListener: events.removeEventListener.bind(events),
        speak: (utterance: Utterance) => {
          if (utterance.text === '') return
          heard.push(`${utterance.lang} ${utterance.text}`)
          const end = () => utterance.onend?.(new Event('end'))
          if (utterance.text !== endless) timer = setTimeout(end, 40 / utterance.rate)
        },
        cancel: () => clearTimeout(timer),
      }
      Object.assign(window, { heard, SpeechSynthesisUtterance: Utterance })
      Object.defineProperty(window, 'speechSynthesis', { value: synth })
      setTimeout(() => {
        voices = tags.map((lang) => ({ lang, localService: true }))
        events.dispatchEvent(new Event('voiceschanged'))
      }, 50)
    },
    [languages, held] as const,
  )
}

const heard = (page: Page) => page.evaluate(() => Reflect.get(window, 'heard') as string[])
const lit = (page: Page) =>
  page.evaluate(() => [...(CSS.highlights.get('spoken') ?? [])].map(String).join(''))

test('A story is read aloud over its jump, the sentence lit, and goes on while pages turn', async ({
  page,
}) => {
  await giveVoice(page, ['en-US', 'zh-CN'], '转到第2版。')
  await read(page, `${DAILY}story/p1-renovation/`)
  await page.getByRole('button', { name: '听全文' }).click()
  const player = page.getByRole('region', { name: '朗读' })
  await expect.poll(() => heard(page)).toContain('zh-CN 转到第2版。')

  await player.getByRole('button', { name: '暂停' }).click()
  await expectClear(page, '.player')
  // The sentence that the page cuts was said whole before, and is lit whole, without the page's number.
  await player.getByRole('button', { name: '上一句' }).click()
  const sentence = (await heard(page)).at(-2)?.replace('zh-CN ', '')
  await expect.poll(() => lit(page)).toBe(sentence)
  const before = (await heard(page)).length
  await player.getByRole('button', { name: '下一句' }).click()
  await player.getByRole('button', { name: '下一句' }).click()
  expect(await heard(page)).toHaveLength(before)

  // Elsewhere in the issue, by key.
  await page.getByRole('link', { name: '在版面上看' }).click()
  await expect(page).toHaveURL(/\/\d\/#/u)
  await page.keyboard.press('l')
  await expect.poll(async () => (await heard(page)).length).toBeGreaterThan(before + 2)
  await expect(player).toContainText('已读完', { timeout: 30_000 })
  await player.getByRole('button', { name: '停止朗读' }).click()
  await expect(player).toHaveCount(0)
})

test('Where a story is not joined to its other part, its mark is said, and why', async ({ page }) => {
  await giveVoice(page, ['zh-CN'])
  await read(page, `${DAILY}story/p2-onestop/`)
  await page.getByRole('button', { name: '听全文' }).click()
  await expect.poll(() => heard(page), { timeout: 30_000 }).toContain('zh-CN 下转第4版')
  await expect.poll(async () => (await heard(page)).at(-1)).toMatch(/第3版印着/u)
})

test('A page is read in its order, each story to its end; without a voice there is nothing to press', async ({
  page,
}) => {
  await giveVoice(page, ['en-GB'])
  await read(page, `${WEEKLY}A1/`)
  await page.getByRole('button', { name: '听本版' }).click()
  await expect.poll(() => lit(page)).not.toBe('')
  await expect.poll(() => heard(page)).toContain('en-GB Continued on page A4.')
  await expect.poll(() => heard(page)).toContain('en-GB Back to page A1.')
  await page.goto(`${DAILY}1/`)
  await page.waitForTimeout(600)
  await expect(page.getByRole('button', { name: '听本版' })).toHaveCount(0)
})
