import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The directory of the project itself, wherever the command is called from. */
export const PROJECT_ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** What may be deleted at any time: builds of the application, the site of `npm start`. */
export const CACHE_FOLDER = join(PROJECT_ROOT, '.jumpline')
