import { ownScript } from '#app/own-script.ts'

/**
 * Starts the service worker, which keeps the application and what was read for when there is no network.
 * Where a browser has none, or denies it, everything else works as before.
 *
 * @param base the path the site is hosted under
 */
export async function startWorker(base: string): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  const { serviceWorker } = navigator
  try {
    await serviceWorker.register(ownScript(`${base}service-worker.js`), {
      scope: base,
      updateViaCache: 'none',
    })
  } catch {
    // Denied in private windows and on hosts without TLS.
  }
}
