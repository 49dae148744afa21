import type { Source } from '../importer.ts'
import { nearest, sourceFinder } from '../package/find-source.ts'
import { xmlKind } from '../xml/xml-kind.ts'
import type { MetsFile } from './mets.ts'

/** Finds what METS names among the given files. */
export type FileFinder = {
  text: (file: MetsFile & { id: string }) => Source | undefined
  picture: (href: string) => Source | undefined
}

/**
 * Libraries name files by their own addresses, and give them away under others: where none is called like the address, a
 * page's text is the ALTO file that is called like its last word, without its ending, or like its id.
 *
 * > | https://library.example/fulltext?file=0001    alto/0001.xml
 *
 * @param document the METS file, whose folder is looked in first
 */
export function textFinder(sources: readonly Source[], document: string): FileFinder {
  const find = sourceFinder(sources, document)
  let byStem: ((name: string) => Source | undefined) | undefined
  const stemmed = (word: string): Source | undefined => {
    byStem ??= nearest(
      sources
        .filter((source) => /\.(?:xml|alto)$/iu.test(source.name) && xmlKind(source) === 'alto')
        .map((source) => ({ name: stemOf(source.name), item: source })),
      document,
    )
    return word === '' ? undefined : byStem(word)
  }
  return {
    text: ({ href, id }) => find(href) ?? stemmed(stemOf(lastWord(href))) ?? stemmed(stemOf(id)),
    picture: find,
  }
}

/** The whole name of a file that METS names, from its own folder: `paper.zip/1911-03-08/alto/0002.xml`. */
export function fileNamed(href: string, document: string): string {
  if (/^[a-z][a-z\d+.-]*:/iu.test(href) || href.startsWith('/')) return href
  const folder = document.slice(0, document.lastIndexOf('/') + 1)
  return `${folder}${href.replace(/^(?:\.\/)+/u, '')}`
}

function lastWord(href: string): string {
  return /[^/\\?&=#]*$/u.exec(href.slice(-200).replace(/[/?&=#]+$/u, ''))?.[0] ?? ''
}

function stemOf(name: string): string {
  return name.replace(/\.[A-Za-z][A-Za-z\d]{0,4}$/u, '')
}
