import { readFileSync } from 'node:fs'

/**
 * What the first load of a view fetches, by Vite's manifest: the application, the view's own files, and
 * the words of one language.
 */
const chunks = JSON.parse(readFileSync(new URL('dist/.vite/manifest.json', import.meta.url), 'utf8'))

function filesOf(sources) {
  const known = new Set()
  const files = []
  const gather = (source) => {
    const chunk = chunks[source]
    if (chunk === undefined || known.has(source)) return
    known.add(source)
    chunk.imports?.forEach(gather)
    files.push(chunk.file, ...(chunk.css ?? []))
  }
  sources.forEach(gather)
  return files.map((file) => `dist/${file}`)
}

export default ['page', 'story', 'newsstand'].flatMap((view) => {
  const files = filesOf([
    'index.html',
    'src/run-libraries.ts',
    'src/main.tsx',
    `src/app/routes/${view}.tsx`,
    `src/styles/${view}.css`,
    'src/messages/zh-hans.ts',
  ])
  const only = (ending) => files.filter((file) => file.endsWith(ending))
  return [
    {
      name: `script of a ${view}`,
      // What runs before the first paint is no module, so the manifest has not got it.
      path: [...only('.js'), 'dist/first-paint.js'],
      gzip: true,
      limit: '126 kB',
    },
    {
      name: `styles of a ${view}`,
      path: only('.css'),
      gzip: true,
      limit: '15 kB',
    },
  ]
})
