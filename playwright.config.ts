import { defineConfig } from '@playwright/test'

// Chromium refuses its sandbox to the system's administrator, as whom many CI machines run.
const isRoot = process.getuid?.() === 0

/** Pages of the address bar, loaded with every window though nobody sees it: a quarter of what a test costs. */
const ADDRESS_BAR = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup']

/** What Playwright switches off itself, as far as it matters here: of two lists Chromium heeds the last one only. */
const AS_PLAYWRIGHT = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'PreconnectToSearch',
]

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  // Tests wait more than they reckon: three keep two processors busy.
  workers: 3,
  // A machine that does other things besides is slow, not wrong.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: process.env['CI'] !== undefined,
  // A busy machine may lose a race that a reader never runs; what fails thrice is broken. Retries are named in the report.
  retries: process.env['CI'] === undefined ? 0 : 2,
  reporter: 'list',
  use: {
    baseURL: process.env['JUMPLINE_URL'],
    trace: 'off',
    // A worker would answer what tests ask of the network; those of reading offline let it.
    serviceWorkers: 'block',
    locale: 'zh-CN',
    launchOptions: {
      executablePath: process.env['JUMPLINE_BROWSER'],
      args: [
        ...(isRoot ? ['--no-sandbox'] : []),
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-quic',
        `--disable-features=${[...ADDRESS_BAR, ...AS_PLAYWRIGHT].join()}`,
      ],
    },
  },
  projects: [
    // A desk reads everything; a phone what is laid out or handled otherwise there, and what needs a finger.
    {
      name: 'phone',
      grep: /@(?:phone|touch)/u,
      use: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
    },
    { name: 'desk', grepInvert: /@touch/u, use: { viewport: { width: 1280, height: 900 } } },
  ],
})
