import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linkStories } from '#issue/link-stories.ts'
import { parseIssue } from '#issue/parse-issue.ts'
import { applyEdit, replay } from '#issue/proof/apply-edit.ts'
import { type Edit, ROLES } from '#issue/proof/edit.ts'
import { linesOf, pageRefOf, photoLines, refOf } from '#issue/proof/lines.ts'
import { cutAt } from '#issue/proof/part-and-merge.ts'
import { freeId } from '#issue/proof/split-and-join.ts'
import { blockText, inlineText } from '#issue/plain-text.ts'
import type { Article, Issue, Photo } from '#issue/schema.ts'
import { issueWith } from '#issue/testing/issue-with.ts'

const full: Partial<Article> = {
  kicker: 'From the valley',
  deck: 'Two bridges more',
  byline: ['Ada Lime', 'Bo Reed'],
  body: [
    { type: 'paragraph', text: 'It rained.', cut: 'head' },
    { type: 'subheading', text: 'After the rain' },
    { type: 'verse', lines: ['Drop by drop', 'fills the cup'] },
    { type: 'quote', text: 'We saw it.', source: 'A farmer' },
    { type: 'paragraph', text: ['See ', { text: 'here', href: 'https://paper.example/' }] },
    { type: 'table', rows: [['a', 'b']] },
    { type: 'paragraph', text: 'Continued on Page 7' },
  ],
  photos: [
    { caption: 'A wet field', credit: { text: 'Photo: Ida Moss' } },
    { credit: { text: 'Photo: Bo Reed' } },
  ],
  serial: 'to be continued',
}

function paper(): Issue {
  const issue = issueWith('talks@1 > talks-3@3', 'weather@1', 'harvest@1 >7', 'fair@3', { weather: full })
  const [first] = issue.pages
  if (first) first.photos = [{ caption: 'The old mill' }]
  return issue
}

test('a headline that is none changes places with the line that is', () => {
  const made = done(paper(), { kind: 'role', line: line('weather', 'Two bridges more'), role: 'headline' })
  expect(piece(made, 'weather')).toMatchObject({ headline: 'Two bridges more', deck: 'Weather goes on' })
})

test('a headline whose place a paragraph takes becomes the first paragraph', () => {
  const made = done(paper(), { kind: 'role', line: line('weather', 'It rained.'), role: 'headline' })
  expect(piece(made, 'weather').headline).toBe('It rained.')
  expect(piece(made, 'weather').body[0]).toEqual({ type: 'paragraph', text: 'Weather goes on' })
})

test('a mark taken for text becomes a jump, and a jump becomes text again', () => {
  const made = done(paper(), { kind: 'role', line: line('weather', 'Continued on Page 7'), role: 'forward' })
  expect(piece(made, 'weather').continuesOn).toEqual({ mark: 'Continued on Page 7', page: '7' })
  const back = done(made, { kind: 'role', line: line('weather', 'Continued on Page 7', made), role: 'note' })
  expect(piece(back, 'weather').continuesOn).toBeUndefined()
})

test('a paragraph parts where the cursor is, and is one again', () => {
  const text = 'It rained. The river rose.'
  const issue = structuredClone(paper())
  piece(issue, 'weather').body[0] = { type: 'paragraph', text, cut: 'both' }
  const parted = done(issue, { kind: 'part', line: line('weather', 'It', issue), cut: cutAt(text, 10) })
  expect(piece(parted, 'weather').body.slice(0, 2)).toEqual([
    { type: 'paragraph', text: 'It rained.', cut: 'head' },
    { type: 'paragraph', text: 'The river rose.', cut: 'tail' },
  ])
  const merged = done(parted, { kind: 'merge', line: line('weather', 'The river', parted) })
  expect(merged).toEqual(issue)
  // The same place is found again where the text before it grew.
  const grown = structuredClone(issue)
  piece(grown, 'weather').body[0] = { type: 'paragraph', text: `Late: ${text}` }
  const moved = done(grown, { kind: 'part', line: line('weather', 'Late', grown), cut: cutAt(text, 10) })
  expect(piece(moved, 'weather').body[1]).toEqual({ type: 'paragraph', text: 'The river rose.' })
})

test('a text with a link or a reading parts beside it, and CJK joins without a space', () => {
  const issue = structuredClone(paper())
  const { body } = piece(issue, 'weather')
  body[0] = { type: 'paragraph', text: ['江边', { text: '渡口', ruby: 'dùkǒu' }, '改建。'] }
  const parted = done(issue, {
    kind: 'part',
    line: line('weather', '江边', issue),
    cut: cutAt('江边渡口改建。', 3),
  })
  expect(piece(parted, 'weather').body.slice(0, 2)).toEqual([
    { type: 'paragraph', text: ['江边', { text: '渡口', ruby: 'dùkǒu' }] },
    { type: 'paragraph', text: '改建。' },
  ])
  const merged = done(parted, { kind: 'merge', line: line('weather', '改建', parted) })
  expect(inlineText((piece(merged, 'weather').body[0] as { text: string }).text)).toBe('江边渡口改建。')
})

test.each([
  ['น้ำขึ้นสูง', 'ในตอนเช้า', 'น้ำขึ้นสูงในตอนเช้า'],
  ['The well-', 'known mill', 'The well-known mill'],
  ['The mill ', 'burned', 'The mill burned'],
  ['The mill', 'burned', 'The mill burned'],
])('%j and %j become one as they would be read on', (first, second, whole) => {
  const issue = structuredClone(paper())
  piece(issue, 'weather').body = [first, second].map((text) => ({ type: 'paragraph', text }))
  const merged = done(issue, { kind: 'merge', line: line('weather', second, issue) })
  expect(piece(merged, 'weather').body).toEqual([{ type: 'paragraph', text: whole }])
})

test('a paragraph parts at no end of its text, and joins no other kind of line', () => {
  const whole = line('weather', 'It rained.')
  expect(applyEdit(paper(), { kind: 'part', line: whole, cut: cutAt('It rained.', 10) })).toEqual({
    ok: false,
    why: 'nothing-left',
  })
  expect(applyEdit(paper(), { kind: 'merge', line: line('weather', 'After') })).toEqual({
    ok: false,
    why: 'not-alike',
  })
})

test('a paragraph moves to another article, a photo too, and headlines change places', () => {
  const moved = done(paper(), { kind: 'move', line: line('weather', 'It rained.'), to: 'fair' })
  expect(piece(moved, 'fair').body.at(-1)).toEqual({ type: 'paragraph', text: 'It rained.', cut: 'head' })
  const photo = pageRefOf('1', photoLines(paper().pages[0]?.photos)[0]!)
  expect(piece(done(paper(), { kind: 'move', line: photo, to: 'fair' }), 'fair').photos).toEqual([
    { caption: 'The old mill' },
  ])
  const headlines = done(paper(), { kind: 'move', line: line('weather', 'Weather goes on'), to: 'fair' })
  expect(piece(headlines, 'weather').headline).toBe('Fair goes on')
})

test('a jump leads where a person says, and nowhere where they say so', () => {
  const set = done(paper(), {
    kind: 'jump',
    piece: 'harvest',
    direction: 'forward',
    target: { kind: 'piece', id: 'talks-3' },
  })
  expect(outcome(set, 'harvest')).toEqual(['resolved', 'talks-3'])
  expect(outcome(set, 'talks')[1]).not.toBe('talks-3')
  const none = done(paper(), { kind: 'jump', piece: 'talks', direction: 'forward', target: { kind: 'none' } })
  expect(outcome(none, 'talks')).toEqual(['no-candidate', undefined])
  const auto = done(none, { kind: 'jump', piece: 'talks', direction: 'forward', target: { kind: 'auto' } })
  expect(outcome(auto, 'talks')).toEqual(['resolved', 'talks-3'])
})

test('an article is split where a paragraph begins another; its mark goes with its end', () => {
  const line2 = refOf(
    'talks',
    linesOf(piece(paper(), 'talks')).findLast(({ part }) => part === 'block')!,
  )
  const made = done(paper(), { kind: 'split', line: line2, id: 'talks-b' })
  expect(made.pages[0]?.articles.map(({ id }) => id)).toEqual(['talks', 'talks-b', 'weather', 'harvest'])
  expect(piece(made, 'talks').continuesOn).toBeUndefined()
  expect(outcome(made, 'talks-b')).toEqual(['resolved', 'talks-3'])
  const joined = done(made, { kind: 'join', piece: 'talks', other: 'talks-b' })
  expect(joined).toEqual(paper())
})

test('what does not fit says why', () => {
  const why = (edit: Edit) => {
    const made = applyEdit(paper(), edit)
    return made.ok ? 'made' : made.why
  }
  expect(why({ kind: 'join', piece: 'talks', other: 'fair' })).toBe('other-page')
  expect(why({ kind: 'join', piece: 'talks', other: 'gone' })).toBe('piece-gone')
  expect(why({ kind: 'role', line: line('weather', 'See here'), role: 'headline' })).toBe('styled')
  expect(why({ kind: 'role', line: line('weather', 'Drop by drop'), role: 'headline' })).toBe('several-lines')
  expect(why({ kind: 'role', line: line('weather', 'a\tb'), role: 'note' })).toBe('table')
  expect(why({ kind: 'role', line: line('weather', 'It rained.'), role: 'forward' })).toBe(
    'mark-without-page',
  )
  expect(why({ kind: 'move', line: { piece: 'x', part: 'block', at: 0, text: 'Nowhere' }, to: 'fair' })).toBe(
    'line-gone',
  )
})

test('an edit finds its line by its text where another import has it in another place', () => {
  const edit: Edit = { kind: 'role', line: line('weather', 'After the rain'), role: 'note' }
  const other = done(paper(), { kind: 'move', line: line('weather', 'After the rain'), to: 'fair' })
  expect(piece(done(other, edit), 'fair').body.at(-1)).toEqual({ type: 'note', text: 'After the rain' })
})

/** A random list of edits, each made of what the issue holds when its turn comes. */
const choices = fc.array(
  fc.record({
    kind: fc.constantFrom('role', 'move', 'jump', 'split', 'part', 'merge', 'join'),
    line: fc.nat(),
    other: fc.nat(),
    role: fc.constantFrom(...ROLES),
    at: fc.option(fc.nat(6), { nil: undefined }),
  }),
  { minLength: 1, maxLength: 12 },
)

test('no list of edits loses a sign or breaks an issue, and taking the last back restores exactly', () => {
  fc.assert(
    fc.property(choices, (chosen) => {
      const original = frozen(paper())
      const states = [original]
      const edits: Edit[] = []
      for (const choice of chosen) {
        const issue = states.at(-1)!
        const edit = editOf(issue, choice)
        edits.push(edit)
        const made = applyEdit(issue, edit)
        states.push(frozen(made.ok ? made.value : issue))
        expect(signsOf(states.at(-1)!)).toBe(signsOf(original))
      }
      const last = states.at(-1)!
      const parsed = parseIssue(JSON.parse(JSON.stringify(last)))
      expect(parsed.ok && parsed.faults).toEqual([])
      expect(replay(original, edits).issue).toEqual(last)
      expect(replay(original, edits.slice(0, -1)).issue).toEqual(states.at(-2))
    }),
    { numRuns: 150 },
  )
})

type Choice = { kind: string; line: number; other: number; role: (typeof ROLES)[number]; at?: number }

function editOf(issue: Issue, { kind, line: which, other, role, at }: Choice): Edit {
  const articles = issue.pages.flatMap((page) => page.articles)
  const refs = issue.pages.flatMap((page) => [
    ...page.articles.flatMap((article) => linesOf(article).map((each) => refOf(article.id, each))),
    ...photoLines(page.photos).map((each) => pageRefOf(page.label, each)),
  ])
  const ref = refs[which % refs.length]!
  const a = articles[which % articles.length]!.id
  const b = articles[other % articles.length]!.id
  switch (kind) {
    case 'role':
      return { kind, line: ref, role }
    case 'move':
      return { kind, line: ref, to: b, at }
    case 'jump': {
      const target = ([{ kind: 'piece', id: b }, { kind: 'none' }, { kind: 'auto' }] as const)[other % 3]!
      return { kind, piece: a, direction: which % 2 === 0 ? 'forward' : 'back', target }
    }
    case 'split':
      return { kind, line: ref, id: freeId(issue, a) }
    case 'part':
      return { kind, line: ref, cut: cutAt(ref.text, 1 + (other % Math.max(1, ref.text.length))) }
    case 'merge':
      return { kind, line: ref }
    default:
      return { kind: 'join', piece: a, other: b }
  }
}

/** Every sign of an issue's text, in the order of the signs; spaces are not text. */
function signsOf(issue: Issue): string {
  const ofPhotos = (photos: readonly Photo[] = []) =>
    photos.flatMap(({ caption, credit }) => [
      caption === undefined ? '' : inlineText(caption),
      credit?.text ?? '',
    ])
  const texts = issue.pages.flatMap((page) => [
    ...ofPhotos(page.photos),
    ...page.articles.flatMap((article) => [
      ...[article.kicker, article.headline, article.deck, article.dateline?.text, article.serial],
      ...(article.byline ?? []),
      ...article.body.flatMap((block) => [
        blockText(block),
        block.type === 'quote' ? block.source : undefined,
      ]),
      ...ofPhotos(article.photos),
      ...[article.continuesOn?.mark, article.continuedFrom?.mark],
    ]),
  ])
  return [...texts.join('').replaceAll(/\s/gu, '')].toSorted().join('')
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const each of Object.values(value)) frozen(each)
  }
  return value
}

function done(issue: Issue, edit: Edit): Issue {
  const made = applyEdit(frozen(issue), edit)
  if (!made.ok) throw new Error(made.why)
  return made.value
}

function piece(issue: Issue, id: string): Article {
  return issue.pages.flatMap((page) => page.articles).find((each) => each.id === id)!
}

function line(id: string, begins: string, issue = paper()) {
  return refOf(
    id,
    linesOf(piece(issue, id)).find(({ text }) => text.startsWith(begins))!,
  )
}

function outcome(issue: Issue, from: string): (string | undefined)[] {
  const jump = linkStories(issue).jumps.find((each) => each.from === from && each.direction === 'forward')
  return [jump?.outcome, jump?.to]
}
