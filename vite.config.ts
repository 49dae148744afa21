import { readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { defineConfig, type Plugin, type Rolldown } from 'vite'
import react from '@vitejs/plugin-react'
import tailwindcss from '@tailwindcss/vite'
import { PUBLISHED_PDF_FILES } from './src/importers/pdf/published-files.ts'
import { leanRouter } from './src/press/building/lean-router.ts'

/** Any path the site is hosted under; one setting for build, publish and serve. */
function basePath(setting: string | undefined): string {
  const inner = (setting ?? '').split('/').filter(Boolean).join('/')
  return inner === '' ? '/' : `/${inner}/`
}

/** Files of pdf.js that a PDF may ask for: tables of CJK encodings, fonts, decoders. The browser fetches what it needs. */
const PDF_FILES = {
  cmaps: /\.bcmap$/u,
  standard_fonts: /\.(?:pfb|ttf)$/u,
  wasm: /^(?:jbig2|openjpeg)_nowasm_fallback\.js$/u,
}

/** Publishes these files as they are, and serves them while developing. */
function pdfFiles(): Plugin {
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  return {
    name: 'pdf-files',
    generateBundle() {
      for (const [kind, fits] of Object.entries(PDF_FILES)) {
        for (const name of readdirSync(join(folder, kind)).filter((file) => fits.test(file))) {
          const source = readFileSync(join(folder, kind, name))
          this.emitFile({ type: 'asset', fileName: `${PUBLISHED_PDF_FILES}/${kind}/${name}`, source })
        }
      }
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const [, asked = ''] = (request.url ?? '').split(`${PUBLISHED_PDF_FILES}/`)
        const [kind = '', name = ''] = asked.split('/')
        const fits = Object.entries(PDF_FILES).find(([known]) => known === kind)?.[1]
        if (fits?.test(name) !== true || name.includes('\\')) return next()
        if (name.endsWith('.js')) response.setHeader('Content-Type', 'text/javascript')
        response.end(readFileSync(join(folder, kind, name)))
      })
    },
  }
}

/** What a document runs when its text has been painted, in this order, each in a task of its own. */
const AFTER_TEXT = ['src/run-libraries.ts', 'src/main.tsx']
/** What runs before them in an older browser, and is fetched by no other. */
const FOR_OLDER = 'src/app/older-browsers.ts'

/**
 * The application comes after the text: the document names its files in a template, which asks for nothing
 * until src/start.ts takes them out of it, and runs what is to run.
 */
function applicationAfterText(): Plugin {
  let base = '/'
  return {
    name: 'application-after-text',
    apply: 'build',
    configResolved(config) {
      base = config.base
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle = {} }) => {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
        const entry = (source: string) => chunks.find((chunk) => chunk.facadeModuleId?.endsWith(`/${source}`))
        const files = new Set<string>()
        const gather = (chunk: Rolldown.OutputChunk | undefined) => {
          if (chunk === undefined || files.has(chunk.fileName)) return
          chunk.imports.forEach((name) => gather(chunks.find(({ fileName }) => fileName === name)))
          files.add(chunk.fileName)
        }
        const run = AFTER_TEXT.map(entry)
        run.forEach(gather)
        const older = { 'data-run': 'older', href: base + (entry(FOR_OLDER)?.fileName ?? '') }
        const isRun = (file: string) => run.some((chunk) => chunk?.fileName === file)
        return {
          html: html.replaceAll(/\s*<link rel="modulepreload"[^>]*>/gu, ''),
          tags: [
            {
              tag: 'template',
              attrs: { id: '_later' },
              children: [
                { tag: 'link', attrs: older },
                ...[...files].map((file) => ({
                  tag: 'link',
                  attrs: {
                    rel: 'modulepreload',
                    crossorigin: true,
                    'data-run': isRun(file),
                    href: base + file,
                  },
                })),
              ],
              injectTo: 'body' as const,
            },
          ],
        }
      },
    },
  }
}

/** What the first loads have in common is one file: cut up among the views that share it, it would be a tenth larger. */
function inFirstLoads(id: string, modules: Rolldown.ChunkingContext): string | null {
  const reached = (entry: string) => {
    const known = new Set<string>()
    const gather = (module: string) => {
      if (known.has(module)) return
      known.add(module)
      modules.getModuleInfo(module)?.importedIds.forEach(gather)
    }
    gather(join(import.meta.dirname, 'src', entry))
    return known
  }
  first ??= {
    application: reached('main.tsx'),
    views: ['newsstand', 'page', 'story'].map((view) => reached(`app/routes/${view}.tsx`)),
  }
  const isShared = first.application.has(id) || first.views.filter((view) => view.has(id)).length > 1
  return isShared && id.includes('/src/') ? 'application' : null
}
let first: { application: Set<string>; views: Set<string>[] } | undefined

const LIBRARIES = /node_modules\/(?:react|react-dom|react-router|scheduler)\//u

export default defineConfig({
  base: basePath(process.env['BASE']),
  plugins: [react(), tailwindcss(), pdfFiles(), leanRouter(), applicationAfterText()],

  // Icons and the like; papers are put into a site by `publish`.
  publicDir: 'public/static',
  // The import's worker loads each format's code when a file asks for it.
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    manifest: true,
    assetsInlineLimit: 0,
    modulePreload: {
      polyfill: false,
      // The documents preload what their view needs; the script lists only styles, which must not come late.
      resolveDependencies: (_, files, { hostType }) =>
        hostType === 'html' ? files : files.filter((file) => file.endsWith('.css')),
    },
    rolldownOptions: {
      input: ['index.html', ...AFTER_TEXT, FOR_OLDER],
      output: {
        codeSplitting: {
          groups: [
            // Three quarters of the script: kept by browsers from one release to the next.
            { name: 'libraries', test: LIBRARIES },
            { name: inFirstLoads },
          ],
        },
      },
    },
  },
})
