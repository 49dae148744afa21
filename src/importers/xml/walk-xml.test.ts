import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyText } from '#issue/testing/any-text.ts'
import { cpuTime } from '#issue/testing/cpu-time.ts'
import { decodeXml, rootName, xmlStart } from './decode-xml.ts'
import { walkXml } from './walk-xml.ts'
import { readXmlTree } from './xml-tree.ts'

const HUGE = 20_000_000

function refusal(xml: string): string | undefined {
  return walkXml(xml, { open: () => {}, close: () => {} })?.reason.code
}

test.each([
  ['<!DOCTYPE a [<!ENTITY b "bb">]><a>&b;</a>', 'xml-entities'],
  [`<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd"> ]><a>&b;</a>`, 'xml-entities'],
  [`<!DOCTYPE a [${'<!ELEMENT x ANY>'.repeat(2000)}<!ENTITY b "bb">]><a>&b;</a>`, 'xml-entities'],
  [`${'<a>'.repeat(65)}${'</a>'.repeat(65)}`, 'xml-too-deep'],
  [`${'<a>'.repeat(HUGE / 10)}`, 'xml-too-deep'],
  ['<a><b></a>', 'xml-damaged'],
  ['<a>&unknown;</a>', 'xml-damaged'],
  ['<a', 'xml-damaged'],
  ['', 'xml-damaged'],
])('%.50s is refused within a second', (xml, code) => {
  const taken = cpuTime(() => expect(refusal(xml)).toBe(code), 1)
  expect(taken).toBeLessThan(1000)
})

test('Nesting of 64 and a document type without entities are read', () => {
  expect(refusal(`${'<a>'.repeat(64)}${'</a>'.repeat(64)}`)).toBeUndefined()
  expect(refusal('<!DOCTYPE mets SYSTEM "mets.dtd"><mets/>')).toBeUndefined()
})

test('Names come without prefix, attributes in capitals', () => {
  const tree = readXmlTree('<m:mets xmlns:m="u" xmlns:xlink="v"><m:FLocat xlink:href="a b"/>x</m:mets>')
  if ('reason' in tree) throw new Error(tree.reason.code)
  expect(tree.root).toMatchObject({ name: 'mets', text: 'x', children: [{ attributes: { HREF: 'a b' } }] })
})

test('The declared encoding is used, and the first element found behind comments', () => {
  const head = '<?xml version="1.0" encoding="ISO-8859-1"?><!-- <alto> --><n:mets>'
  const bytes = Uint8Array.from([...head].map((sign) => sign.charCodeAt(0)).concat(0xe9))
  expect(decodeXml(bytes)).toMatchObject({ text: `${head}é` })
  expect(rootName(xmlStart(bytes))).toBe('mets')
})

test('Any text is walked or refused, never thrown at', () => {
  fc.assert(fc.property(anyText(), (text) => void refusal(`<a>${text}</a>`)))
  fc.assert(fc.property(fc.string(), (text) => void rootName(text)))
})
