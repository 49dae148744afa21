import { expect, test } from 'vitest'
import { editionOfDay, neighbourIssues } from '#app/neighbour-issues.ts'
import { yearDays } from '#issue/issue-days.ts'
import { type Library, LibraryError } from '#library/library.ts'

const DAYS = ['1987-12-31', '1990-01-01', '1990-05-09-morning', '1990-05-09-evening', '1990-05-10']

/** An archive of these issues that counts what is read of it. */
function archiveOf(...addresses: string[]): { library: Library; read: string[] } {
  const read: string[] = []
  const dates = addresses.map((address) => address.slice(0, 10))
  const years = [...new Set(dates.map((date) => date.slice(0, 4)))]
  const refuse = () => Promise.reject(new LibraryError('issue-not-found', ''))
  const library: Library = {
    shelf: refuse,
    outline: refuse,
    outlineFor: refuse,
    page: refuse,
    picture: () => undefined,
    serial: async () => [],
    archive: async () => ({
      version: 1,
      publication: { id: 'river', name: '河声报' },
      language: 'zh-Hans',
      years: years.map((year) =>
        yearDays(
          year,
          dates.filter((date) => date.startsWith(year)),
        ),
      ),
    }),
    archiveYear: async (_, year) => {
      read.push(year)
      const issues = addresses
        .filter((address) => address.startsWith(year))
        .map((address) => ({ date: address.slice(0, 10), edition: address.slice(11) || undefined, pages: 1 }))
      return { version: 1, year, issues }
    },
  }
  return { library, read }
}

async function around(address: string): Promise<(string | undefined)[]> {
  const { previous, next } = await neighbourIssues(archiveOf(...DAYS).library, 'river', address)
  return [previous?.address, next?.address]
}

test('Issues follow each other over years and through the editions of a day', async () => {
  expect(await around('1987-12-31')).toEqual([undefined, '1990-01-01'])
  expect(await around('1990-05-09-morning')).toEqual(['1990-01-01', '1990-05-09-evening'])
  expect(await around('1990-05-09-evening')).toEqual(['1990-05-09-morning', '1990-05-10'])
  expect(await around('1990-05-10')).toEqual(['1990-05-09-evening', undefined])
})

test('A day without an issue, and one that never was, lie between two', async () => {
  expect(await around('1988-08-08')).toEqual(['1987-12-31', '1990-01-01'])
  expect(await around('1990-02-30')).toEqual(['1990-01-01', '1990-05-09-morning'])
})

test('Only the years in which they stand are read', async () => {
  const { library, read } = archiveOf(...DAYS, '2000-01-01', '2001-01-01')
  await neighbourIssues(library, 'river', '1990-05-10')
  expect(new Set(read)).toEqual(new Set(['1990', '2000']))
})

test('The bare date leads to the first edition of the day', async () => {
  const { library } = archiveOf(...DAYS)
  expect(await editionOfDay(library, 'river', '1990-05-09')).toBe('1990-05-09-morning')
  expect(await editionOfDay(library, 'river', '1990-05-08')).toBeUndefined()
  expect(await editionOfDay(library, 'river', 'nonsense')).toBeUndefined()
})
