import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { describeFault } from '#issue/fault.ts'
import { firstSyntaxError } from '#issue/json-syntax.ts'
import { parseIssueText } from '#issue/parse-issue-text.ts'

function told(text: string): string {
  const parsed = parseIssueText(text)
  return parsed.ok ? parsed.issue.date : describeFault(parsed.fault)
}

const ISSUE =
  '{"version":"1.0","language":"en","publication":{"id":"p","name":"P"},"date":"2025-05-09","pages":[{"label":"1","articles":[]}]}'

test('reads an issue, with or without a byte order mark', () => {
  expect(told(ISSUE)).toBe('2025-05-09')
  expect(told(`\uFEFF${ISSUE}\r\n`)).toBe('2025-05-09')
})

test.each([
  ['', 'the file is empty'],
  ['\uFEFF \n', 'the file is empty'],
  ['2025年5月9日', 'line 1, column 5: the file is not JSON'],
  ['{\n  "version": "1.0",\n}', 'line 3, column 1: the file is not JSON'],
  ['{"a": "x\ny"}', 'line 1, column 9: the file is not JSON'],
  ['// an issue\n{}', 'line 1, column 1: the file is not JSON'],
  ['{"a": 1', 'line 1, column 8: the file is not JSON, since it ends too early'],
  ['null', 'the file holds no issue: its JSON is null'],
  ['[]', 'the file holds no issue: its JSON is a list'],
  ['"x"', 'the file holds no issue: its JSON is a text'],
  ['42', 'the file holds no issue: its JSON is a number'],
  ['false', 'the file holds no issue: its JSON is true or false'],
  [`["${'a'.repeat(2 ** 27)}"]`, 'the file is too large for an issue (128 MB at most)'],
])('%.40s', (text, sentence) => expect(told(text)).toBe(sentence))

describe('the first syntax error', () => {
  const isJson = (text: string) => {
    try {
      JSON.parse(text)
      return true
    } catch {
      return false
    }
  }

  test('there is one exactly where the engine refuses the text', () => {
    const signs = fc.string({
      unit: fc.constantFrom(...'{}[],:"\\u0a1-.eE+ tfn\n\u007f', 'true', 'null', '"a"'),
      maxLength: 14,
    })
    const cut = fc.tuple(fc.json(), fc.nat(), signs).map(([json, at, extra]) => {
      const place = at % (json.length + 1)
      return json.slice(0, place) + extra + json.slice(place + 1)
    })
    fc.assert(
      fc.property(fc.oneof(signs, fc.json(), cut), (text) => {
        expect(firstSyntaxError(text) === undefined).toBe(isJson(text))
      }),
      { numRuns: 3_000 },
    )
  })

  test('depth costs no stack, length no patience', () => {
    expect(firstSyntaxError('['.repeat(1_000_000))).toBe(1_000_000)
    const long = `{"a": "${'文'.repeat(5_000_000)}`
    expect(firstSyntaxError(long)).toBe(long.length)
  })
})
