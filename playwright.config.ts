import { defineConfig } from '@playwright/test'

// Their views do not depend on the window, or they set it themselves: once is enough.
const ANY_WINDOW = [
  'accessibility',
  'jumps-honest',
  'languages',
  'offline',
  'own-files',
  'reflow',
  'without-script',
].map((name) => `**/${name}.spec.ts`)

// Chromium refuses its sandbox to the system's administrator, as whom many CI machines run.
const isRoot = process.getuid?.() === 0

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  workers: 2,
  // A machine that does other things besides is slow, not wrong.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: process.env['CI'] !== undefined,
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
      ],
    },
  },
  projects: [
    {
      name: 'phone',
      testIgnore: ANY_WINDOW,
      use: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
    },
    { name: 'desk', use: { viewport: { width: 1280, height: 900 } } },
  ],
})
