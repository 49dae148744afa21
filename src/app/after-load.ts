import type { DataRouter } from 'react-router'
import { savesData } from '#app/idle.ts'
import { startWorker } from '#app/offline/start-worker.ts'
import { release } from '#app/errors/release.ts'

/**
 * What keeps the reader reading later, without a network or when the site has changed.
 *
 * @param base the path the site is hosted under
 */
export async function afterLoad(base: string, router: DataRouter): Promise<void> {
  release.watch(() => router.state.navigation.state !== 'idle')
  // It fetches the whole application; who asks to spare data has it when they save an issue.
  if (!savesData()) await startWorker(base)
}
