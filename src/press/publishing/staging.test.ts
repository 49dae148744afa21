import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Staging } from '#press/publishing/staging.ts'
import { tempFolder } from '#press/testing/temp-folder.ts'
import { walkFiles } from '#press/walk-files.ts'

const OLD = {
  'papers.json': 'old',
  'river/1/issue.json': 'old',
  'river/1/gone.html': 'old',
  'river/2/issue.json': 'other',
}

function contents(site: string): Record<string, string> {
  return Object.fromEntries(walkFiles(site).map((file) => [file, readFileSync(join(site, file), 'utf8')]))
}

test('A folder is replaced whole, a file by itself, the rest stays', () => {
  const site = tempFolder(OLD)
  const staging = new Staging(site)
  staging.write('river/1/issue.json', 'new', 'river/1')
  staging.write('papers.json', 'new')
  expect(contents(site)['papers.json']).toBe('old')
  staging.commit()
  staging.discard()
  expect(contents(site)).toEqual({
    'papers.json': 'new',
    'river/1/issue.json': 'new',
    'river/2/issue.json': 'other',
  })
})

test('Discarded, it leaves the site as it was, and no site where there was none', () => {
  const site = tempFolder(OLD)
  const staging = new Staging(site)
  staging.write('papers.json', 'new')
  staging.discard()
  expect(contents(site)).toEqual(OLD)

  const nowhere = join(tempFolder(), 'new-site')
  new Staging(nowhere).discard()
  expect(existsSync(nowhere)).toBe(false)
})

test('What is the same is not touched', () => {
  const site = tempFolder({ 'papers.json': 'same', 'papers.json.br': 'pressed' })
  const before = statSync(join(site, 'papers.json')).ino
  const staging = new Staging(site)
  staging.write('papers.json', 'same')
  staging.commit()
  staging.discard()
  expect(statSync(join(site, 'papers.json')).ino).toBe(before)
})

test('An error half-way leads back', () => {
  // The last file should stand where its parent folder is a file.
  const site = tempFolder({ ...OLD, wind: 'a file' })
  const staging = new Staging(site)
  staging.write('river/1/issue.json', 'new', 'river/1')
  staging.write('brand/new/index.html', 'new')
  staging.write('wind/index.html', 'new')
  expect(() => staging.commit()).toThrow('wind/index.html: cannot be written: a file stands where')
  staging.discard()
  expect(contents(site)).toEqual({ ...OLD, wind: 'a file' })
  expect(readdirSync(site)).not.toContain('brand')
})

test('A run that was cut off half-way is undone by the next', () => {
  const site = tempFolder({ 'papers.json': 'new', 'brand.html': 'new' })
  const folder = join(site, '.publishing')
  mkdirSync(join(folder, 'old'), { recursive: true })
  mkdirSync(join(folder, 'new'))
  writeFileSync(join(folder, 'pid'), '999999999')
  writeFileSync(join(folder, 'old/papers.json'), 'old')
  writeFileSync(join(folder, 'journal.json'), JSON.stringify(['papers.json', 'brand.html']))
  new Staging(site).discard()
  expect(contents(site)).toEqual({ 'papers.json': 'old' })
})

test('A damaged journal is named, and nothing is touched', () => {
  const site = tempFolder({ 'papers.json': 'new' })
  const folder = join(site, '.publishing')
  mkdirSync(join(folder, 'old'), { recursive: true })
  writeFileSync(join(folder, 'pid'), '999999999')
  writeFileSync(join(folder, 'old/papers.json'), 'old')
  writeFileSync(join(folder, 'journal.json'), '["papers.json"')
  for (const _run of [1, 2]) expect(() => new Staging(site)).toThrow(/journal\.json: is damaged, so what/u)
  expect(readFileSync(join(site, 'papers.json'), 'utf8')).toBe('new')
  expect(readFileSync(join(folder, 'old/papers.json'), 'utf8')).toBe('old')
})

test('What is taken out goes with its copies and the folders that are empty then; the rest stays', () => {
  const site = tempFolder({
    ...OLD,
    'river/3/a.json': 'a',
    'river/3/a.json.br': 'pressed',
    'river/3/b.txt': 'b',
  })
  const staging = new Staging(site)
  for (const place of ['river/2/issue.json', 'river/3/a.json', 'never/there.json']) staging.remove(place)
  expect(['river/2/issue.json', 'river/3/b.txt'].map((place) => staging.leaves(place))).toEqual([false, true])
  staging.commit()
  staging.discard()
  const { 'river/2/issue.json': _, ...rest } = OLD
  expect(contents(site)).toEqual({ ...rest, 'river/3/b.txt': 'b' })
  expect(readdirSync(join(site, 'river'))).toEqual(['1', '3'])
})

test('An error half-way brings back what was taken out, and takes out nothing it had not come to', () => {
  const site = tempFolder({ ...OLD, wind: 'a file' })
  const staging = new Staging(site)
  staging.write('papers.json', 'new')
  staging.remove('river/2/issue.json')
  staging.remove('river/1')
  // Where what is taken out is kept, its folder cannot be made.
  const kept = join(site, '.publishing/old')
  mkdirSync(kept)
  writeFileSync(join(kept, 'river'), 'in the way')
  expect(() => staging.commit()).toThrow('river/2/issue.json: cannot be written')
  staging.discard()
  expect(contents(site)).toEqual({ ...OLD, wind: 'a file' })
})

test('A run that was cut off while it took out is undone by the next', () => {
  const site = tempFolder({ 'papers.json': 'new', 'river/2/issue.json': 'other' })
  const folder = join(site, '.publishing')
  mkdirSync(join(folder, 'old/river/1'), { recursive: true })
  mkdirSync(join(folder, 'new'))
  writeFileSync(join(folder, 'pid'), '999999999')
  writeFileSync(join(folder, 'old/papers.json'), 'old')
  writeFileSync(join(folder, 'old/river/1/issue.json'), 'old')
  const journal = ['papers.json', { takenOut: 'river/1/issue.json' }, { takenOut: 'river/2/issue.json' }]
  writeFileSync(join(folder, 'journal.json'), JSON.stringify(journal))
  new Staging(site).discard()
  expect(contents(site)).toEqual({
    'papers.json': 'old',
    'river/1/issue.json': 'old',
    'river/2/issue.json': 'other',
  })
})

test('A second run waits for no one: it is refused', () => {
  const site = tempFolder(OLD)
  const staging = new Staging(site)
  expect(() => new Staging(site)).toThrow(`process ${process.pid} is publishing into it`)
  staging.discard()
})

test('A number that has come back is no run: the one that had it was cut off', () => {
  const site = tempFolder({ ...OLD, '.publishing/pid': String(process.pid) })
  new Staging(site).discard()
  expect(contents(site)).toEqual(OLD)
})

test('Of two that find a run that was cut off, one leads back from it', () => {
  const dead = { '.publishing/pid': '999999999', '.publishing/claim.999999999/x': '' }
  const site = tempFolder({ ...OLD, ...dead })
  expect(() => new Staging(site)).toThrow('process 999999999 is publishing into it')
  rmSync(join(site, '.publishing', 'pid'))
  new Staging(site).discard()
  expect(contents(site)).toEqual(OLD)
})

test('What a run left that was cut off before it began is cleared away', () => {
  const site = tempFolder({ ...OLD, '.publishing.999999999/pid': '999999999' })
  new Staging(site).discard()
  expect(contents(site)).toEqual(OLD)
})

test('No name leads out of the site', () => {
  const staging = new Staging(tempFolder())
  expect(() => staging.write('../../outside.txt', 'x')).toThrow('leads out of the site')
  staging.discard()
})
