import { describe, expect, test } from 'vitest'
import { linkStories } from '#issue/link-stories.ts'
import type { Article, Block, Issue } from '#issue/schema.ts'
import { issueWith } from '#issue/testing/issue-with.ts'

const stories = (issue: Issue) => linkStories(issue).stories.map(({ pieces }) => pieces)

/** `talks > talks-3: resolved`, one line an end of a jump. */
const jumps = (issue: Issue) =>
  linkStories(issue).jumps.map(({ from, direction, page, outcome, to, candidates }) => {
    const there = to ?? (candidates.map((candidate) => candidate.to).join('|') || `page ${page}`)
    return `${from} ${direction === 'forward' ? '>' : '<'} ${there}: ${outcome}`
  })

const text = (...paragraphs: string[]): Pick<Article, 'body'> => ({
  body: paragraphs.map((paragraph): Block => ({ type: 'paragraph', text: paragraph })),
})

describe('joins', () => {
  test('a story whose two ends name each other', () => {
    const issue = issueWith('talks@1 > talks-3@3', 'weather@2', 'sports@3')
    expect(stories(issue)).toEqual([['talks', 'talks-3'], ['weather'], ['sports']])
    expect(jumps(issue)).toEqual(['talks > talks-3: resolved', 'talks-3 < talks: resolved'])
  })

  test('a story with a mark at one end only; the other end is a jump all the same', () => {
    for (const sketch of ['talks@1 -> talks-3@3', 'talks@1 <- talks-3@3']) {
      const issue = issueWith(sketch, 'weather@1', 'sports@3', 'arts@3')
      expect(stories(issue)).toContainEqual(['talks', 'talks-3'])
      const ends = linkStories(issue).jumps.map(({ from, to, page, mark }) => ({
        from,
        to,
        page,
        marked: mark !== undefined,
      }))
      expect(ends).toEqual([
        { from: 'talks', to: 'talks-3', page: '3', marked: sketch.includes('->') },
        { from: 'talks-3', to: 'talks', page: '1', marked: sketch.includes('<-') },
      ])
    }
  })

  test('a story over three pages, whole', () => {
    expect(stories(issueWith('talks@1 > talks-2@2 > talks-4@4', 'weather@2', 'arts@4'))).toEqual([
      ['talks', 'talks-2', 'talks-4'],
      ['weather'],
      ['arts'],
    ])
  })

  test('two stories that go to one page, each to its own rest', () => {
    const issue = issueWith('talks@1 > talks-3@3', 'floods@1 > floods-3@3')
    expect(stories(issue)).toEqual([
      ['talks', 'talks-3'],
      ['floods', 'floods-3'],
    ])
    const bare = issueWith('talks@1 -> talks-3@3', 'arts@3', 'floods@1 -> floods-3@3')
    expect(stories(bare)).toContainEqual(['floods', 'floods-3'])
  })

  test('texts and marks in which signs stand that print nothing', () => {
    const marked = { mark: 'Continued\u00ad on Pa\u200bge\u2060 3', page: '3\u200b' }
    const issue = issueWith('talks@1 > talks-3@3', 'floods@1 > floods-3@3', {
      talks: {
        continuesOn: marked,
        ...text('Minister Talk\u00adsov of Talksland says the talk\u200bsery will\u200f'),
      },
    })
    expect(jumps(issue)).toEqual(jumps(issueWith('talks@1 > talks-3@3', 'floods@1 > floods-3@3')))
  })

  test('nothing where no end prints a mark, however well the text fits', () => {
    const issue = issueWith('talks@1 > talks-3@3', {
      talks: { continuesOn: undefined },
      'talks-3': { continuedFrom: undefined },
    })
    expect(linkStories(issue).jumps).toEqual([])
    expect(stories(issue)).toEqual([['talks'], ['talks-3']])
  })

  test('neither a reference nor a serial', () => {
    const seeAlso = [{ mark: 'Full text, Page 3', page: '3' }]
    const issue = issueWith('talks@1', 'speech@3', { talks: { seeAlso, serial: 'To be continued' } })
    expect(linkStories(issue).jumps).toEqual([])
  })

  test('by a jump word, whatever the headline says', () => {
    const issue = issueWith('council@1 -> rest@3', 'storm@3', 'arts@3', {
      council: { continuesOn: { mark: 'See BUDGET, Page 3', page: '3' } },
      rest: { headline: 'Budget: deficit grows', ...text('Nobody expected it to grow so fast.') },
    })
    expect(stories(issue)).toContainEqual(['council', 'rest'])
  })

  test('less surely where the mark names a word that the other piece shows nowhere', () => {
    const confidenceOf = (mark: string) => {
      const issue = issueWith('swans@1 -> rain@2', 'lottery@2', 'notice@2', {
        swans: { continuesOn: { mark, page: '2' }, ...text('A pair of swans came back to the mill pond.') },
        rain: { headline: undefined, ...text('Rain. High 48. Winds easing toward evening. Low 39.') },
      })
      return linkStories(issue).jumps[0]?.confidence ?? 0
    }
    expect(confidenceOf('See SWANS, Page 2')).toBeLessThan(confidenceOf('Continued on Page 2'))
    expect(confidenceOf('See SWANS, Page 2')).toBeLessThanOrEqual(0.81)
  })

  test('by a page label in another spelling', () => {
    const issue = issueWith('talks@1 > talks-3@03', 'weather@2', {
      talks: { continuesOn: { mark: '■下转第三版', page: '第三版' } },
    })
    expect(jumps(issue)).toContain('talks > talks-3: resolved')
  })

  test('a word, a sentence or a quotation left open at the cut, between two stories in Chinese', () => {
    const chinese = (id: string, body: string): [string, Partial<Article>] => [id, text(body)]
    const issue = issueWith(
      'a@1 > a3@3',
      'b@1 > b3@3',
      Object.fromEntries([
        chinese('a', '代表们在会上谈到农业的发展。他说：“我们要把粮食生产放在第一位，把种子'),
        chinese('b', '考古队在遗址发掘出一批陶器。专家认为，这些陶器说明当时的先民已经掌握了烧制技'),
        chinese('b3', '术，并且能够大量生产。这批陶器将送往博物馆，烧制技术也将得到研究。'),
        chinese('a3', '握在自己手里。”与会者认为粮食生产离不开种子。'),
      ]),
    )
    expect(stories(issue)).toEqual([
      ['a', 'a3'],
      ['b', 'b3'],
    ])
  })
})

describe('says what it cannot join', () => {
  test('a page that is not in the file', () => {
    expect(jumps(issueWith('talks@1 >3', 'weather@2 <7'))).toEqual([
      'talks > page 3: page-absent',
      'weather < page 7: page-absent',
    ])
  })

  test('a page where nothing fits', () => {
    const issue = issueWith('talks@1 >3', 'storm@3', 'arts@3')
    expect(jumps(issue)).toEqual(['talks > page 3: no-candidate'])
    expect(stories(issue)).toEqual([['talks'], ['storm'], ['arts']])
  })

  test('a page with nothing but advertisements', () => {
    const issue = issueWith('talks@1 >3', 'soap@3', { soap: { kind: 'advertisement', dateline: undefined } })
    expect(jumps(issue)).toEqual(['talks > page 3: no-candidate'])
  })

  test('two tails that fit alike', () => {
    const rest = { ...text('be ready soon, he said.'), continuedFrom: { mark: 'From Page 1', page: '1' } }
    const issue = issueWith('talks@1 >3', 'one@3', 'two@3', {
      one: { ...rest, headline: undefined, dateline: undefined },
      two: { ...rest, headline: undefined, dateline: undefined },
    })
    expect(jumps(issue)).toContain('talks > one|two: ambiguous')
    expect(stories(issue)).toHaveLength(3)
  })

  test('a misprinted page number: each end tells what the other prints', () => {
    const issue = issueWith('weather@1', 'talks@2 > talks-3@3', 'storm@4', 'arts@4', {
      talks: { continuesOn: { mark: '下转第4版', page: '4' } },
      'talks-3': { continuedFrom: { mark: '上接第2版', page: '2' } },
    })
    expect(jumps(issue)).toEqual(['talks > talks-3: conflict', 'talks-3 < talks: conflict'])
    expect(linkStories(issue).jumps.map(({ contradiction }) => contradiction)).toEqual([
      { from: 'talks-3', mark: '上接第2版', page: '2' },
      { from: 'talks', mark: '下转第4版', page: '4' },
    ])
    expect(stories(issue)).toContainEqual(['talks'])
  })

  test('a page that is not in the file, with the next piece that the file names and that is there', () => {
    const beyond = ['talks-5', 'nowhere'].map((to) => ({ to, confidence: 0.5 }))
    const issue = issueWith('talks@1', 'talks-5@5', {
      talks: { continuesOn: { mark: '', page: '3', candidates: beyond } },
    })
    expect(linkStories(issue).jumps).toMatchObject([
      { from: 'talks', outcome: 'page-absent', candidates: [{ to: 'talks-5' }] },
    ])
    expect(linkStories(issue).jumps[0]).not.toHaveProperty('mark')
    expect(stories(issue)).toEqual([['talks'], ['talks-5']])
  })

  test('a page number that nobody can read', () => {
    const smudged = { talks: { continuesOn: { mark: 'Continued on Page ■', page: '■' } } }
    expect(stories(issueWith('talks@1 > talks-3@3', 'arts@3', smudged))).toContainEqual(['talks', 'talks-3'])
    expect(jumps(issueWith('talks@1 >3', 'arts@3', smudged))).toEqual(['talks > page ■: page-absent'])
  })
})

describe('a `to` in the file', () => {
  const to = (id: string, page = '3', confidence?: number) => ({
    mark: `Page ${page}`,
    page,
    to: id,
    confidence,
  })

  test('is trusted, with the confidence it came with', () => {
    const issue = issueWith('talks@1 >3', 'storm@3', 'arts@3', { talks: { continuesOn: to('storm') } })
    expect(jumps(issue)).toEqual(['talks > storm: resolved', 'storm < talks: resolved'])
    const doubted = issueWith('talks@1 >3', 'storm@3', { talks: { continuesOn: to('storm', '3', 0.7) } })
    expect(jumps(doubted)).toEqual(['talks > storm: probable', 'storm < talks: probable'])
  })

  test('is passed over where it names no piece, or the piece itself', () => {
    for (const id of ['nobody', 'talks']) {
      const issue = issueWith('talks@1 > talks-3@3', 'arts@3', { talks: { continuesOn: to(id) } })
      expect(stories(issue)).toContainEqual(['talks', 'talks-3'])
    }
    expect(jumps(issueWith('talks@1', { talks: { continuesOn: to('talks', '1') } }))).toEqual([
      'talks > page 1: no-candidate',
    ])
  })

  test('is not believed where the other end names another piece', () => {
    const issue = issueWith('talks@1', 'floods@1', 'rest@3', {
      talks: { continuesOn: to('rest') },
      rest: { continuedFrom: to('floods', '1') },
    })
    expect(jumps(issue)).toEqual(['talks > rest: conflict', 'rest < floods: conflict'])
  })

  test('of two heads goes to the one that the tail names', () => {
    const issue = issueWith('talks@1', 'floods@2', 'rest@3', {
      talks: { continuesOn: to('rest') },
      floods: { continuesOn: to('rest') },
      rest: { continuedFrom: { mark: 'From Page 2', page: '2' } },
    })
    expect(jumps(issue)).toEqual([
      'talks > rest: conflict',
      'floods > rest: resolved',
      'rest < floods: resolved',
    ])
  })
})

describe('loops', () => {
  test('end, with a first piece; the join that leads back is told as a conflict', () => {
    const issue = issueWith('a@1 > b@2', { b: { continuesOn: { mark: 'On Page 1', page: '1', to: 'a' } } })
    expect(stories(issue)).toEqual([['a', 'b']])
    expect(jumps(issue)).toContain('b > a: conflict')
    // The first piece prints no mark that could be read out.
    expect(linkStories(issue).jumps.map(({ contradiction }) => contradiction)).toEqual(
      Array(3).fill(undefined),
    )
  })
})
