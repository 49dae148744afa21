import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { PROJECT_ROOT } from '#press/project-root.ts'

/** Where Debian puts Java's libraries: `apt-get install liblucene8-java openjdk-17-jdk-headless`. */
const LIBRARIES = '/usr/share/java'
const JAVA = '/usr/bin/java'
const NEEDED = /^lucene-(?:core|analyzers-common)-8[\d.]*\.jar$/u
const PROGRAM = join(PROJECT_ROOT, 'src/press/search-index/testing/Phrases.java')

const jars = existsSync(LIBRARIES) ? readdirSync(LIBRARIES).filter((name) => NEEDED.test(name)) : []

/** Whether Lucene, the core of OpenSearch and Elasticsearch, and a Java that compiles are on this machine. */
export const hasLucene = jars.length >= 2 && existsSync(`${JAVA}c`)

/**
 * Which texts Lucene finds for each query, as phrases of grams.
 *
 * @param sizes the tokenizer's `min_gram` and `max_gram`
 * @returns for each query the numbers of the texts, in rising order
 */
export function luceneFinds(
  sizes: readonly [least: number, most: number],
  texts: readonly string[],
  queries: readonly string[],
): number[][] {
  const line = (text: string) => Buffer.from(text).toString('base64')
  const answer = execFileSync(
    JAVA,
    ['-cp', jars.map((jar) => join(LIBRARIES, jar)).join(':'), PROGRAM, ...sizes.map(String)],
    { input: [...texts.map(line), '-', ...queries.map(line)].join('\n'), stdio: ['pipe', 'pipe', 'inherit'] },
  )
  return String(answer)
    .split('\n')
    .slice(0, queries.length)
    .map((found) =>
      found
        .split(' ')
        .filter(Boolean)
        .map(Number)
        .toSorted((a, b) => a - b),
    )
}
