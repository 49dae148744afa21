import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { issueJsonSchema } from '#press/schema/issue-json-schema.ts'

/** Writes the published schema anew: `npm run schema`, after every change of `src/issue/schema.ts`. */
const file = new URL('../../../public/schema/issue-1.json', import.meta.url)
writeFileSync(file, `${JSON.stringify(issueJsonSchema(), null, 2)}\n`)
console.error(`wrote ${fileURLToPath(file)}`)
