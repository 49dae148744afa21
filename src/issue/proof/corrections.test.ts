import { expect, test } from 'vitest'
import { addEdit, dropEdit, isSame, markSeen } from '#issue/proof/corrections.ts'
import type { Edit } from '#issue/proof/edit.ts'

const join: Edit = { kind: 'join', piece: 'ferry', other: 'ferry-2' }
const jump: Edit = { kind: 'jump', piece: 'bridge', direction: 'forward', target: { kind: 'none' } }
const NOTHING = { edits: [], seen: [] }

test('An edit made in one tab stands behind those that another has made meanwhile', () => {
  const elsewhere = addEdit(jump)(NOTHING)
  expect(addEdit(join)(elsewhere).edits).toEqual([jump, join])
})

test('An edit that is taken back takes no other with it, wherever it stands now', () => {
  const now = { edits: [join, jump, join], seen: ['a'] }
  expect(dropEdit(join)(now)).toEqual({ edits: [join, jump], seen: ['a'] })
  expect(dropEdit(join)({ edits: [jump], seen: [] }).edits).toEqual([jump])
})

test('A doubt that two tabs have looked at is looked at once', () => {
  const now = markSeen('a', true)(markSeen('a', true)(NOTHING))
  expect(now.seen).toEqual(['a'])
  expect(markSeen('a', false)(now).seen).toEqual([])
})

test('What was kept and read again is the same, in whatever order its fields and doubts are', () => {
  const read: Edit = { target: { kind: 'none' }, direction: 'forward', piece: 'bridge', kind: 'jump' }
  expect(isSame({ edits: [jump], seen: ['a', 'b'] }, { edits: [read], seen: ['b', 'a'] })).toBe(true)
  expect(isSame({ edits: [jump, join], seen: [] }, { edits: [join, jump], seen: [] })).toBe(false)
})
