import { type ConsoleMessage, expect, test as base } from '@playwright/test'

/** What tests ask for on purpose: addresses that are nothing, requests cut off, no network. */
const EXPECTED = /status of 404|net::ERR_FAILED|net::ERR_INTERNET_DISCONNECTED/u

/** What the browser complained of while a test read. */
const complaints = (message: ConsoleMessage): boolean =>
  message.type() === 'error' && !EXPECTED.test(message.text())

/** A test in which the page may break no rule: no error, no violation of the policy, no other host asked. */
export const test = base.extend<{ wellBehaved: void }>({
  wellBehaved: [
    async ({ page, baseURL }, use) => {
      const said: string[] = []
      page.on('console', (message) => {
        if (complaints(message)) said.push(message.text())
      })
      page.on('pageerror', (error) => said.push(error.message))
      page.on('request', (request) => {
        const url = request.url()
        if (/^https?:/u.test(url) && !url.startsWith(baseURL ?? '')) said.push(`asked ${url}`)
      })
      await use()
      expect(said).toEqual([])
    },
    { auto: true },
  ],
})

export { expect } from '@playwright/test'

/** The address of the test issue, relative to the site's base. */
export const ISSUE = 'hesheng/2026-05-15/'
