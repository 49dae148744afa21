import { defineConfig } from 'vitest/config'
import react from '@vitejs/plugin-react'
import tailwindcss from '@tailwindcss/vite'

/** Any path the site is hosted under; one setting for build, publish and serve. */
function basePath(setting: string | undefined): string {
  const inner = (setting ?? '').split('/').filter(Boolean).join('/')
  return inner === '' ? '/' : `/${inner}/`
}

export default defineConfig({
  base: basePath(process.env['BASE']),
  plugins: [react(), tailwindcss()],

  // Icons and the like; papers are put into a site by `publish`.
  publicDir: 'public/static',
  build: { target: 'es2022', manifest: true, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  test: {
    environment: 'node',
    include: ['src/**/*.test.{ts,tsx}'],
    testTimeout: 20_000,
  },
})
