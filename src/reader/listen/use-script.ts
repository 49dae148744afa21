import { useEffect, useState } from 'react'
import type { OutlineJump } from '#issue/outline.ts'
import type { OutlineIndex } from '#issue/outline-view.ts'
import { piecesOf } from '#issue/story-flow.ts'
import type { Messages } from '#messages/messages.ts'
import { chooseLanguage, loadMessages } from '#messages/languages.ts'
import { useLateMessages } from '#messages/use-messages.ts'
import { type ReadIssue, useIssue } from '#reader/issue-context.ts'
import { reasonOfOpen } from '#reader/jump/open-reason.ts'
import type { CueWords, Line, Said } from '#reader/listen/lines.ts'
import type { Listened } from '#reader/listen/listening.tsx'
import { pageScript, sayable, storyScript } from '#reader/listen/script.ts'
import { hasVoice } from '#reader/listen/use-has-voice.ts'

/** The lines of what is read aloud; undefined while their pages are fetched, none where they cannot be. */
export function useScript(what: Listened): readonly Line[] | undefined {
  const issue = useIssue()
  const messages = useLateMessages()
  const [lines, setLines] = useState<readonly Line[]>()
  useEffect(() => {
    let isGone = false
    void linesOf(what, issue, messages).then((found) => {
      if (!isGone) setLines((before) => before ?? found)
    })
    return () => {
      isGone = true
    }
  }, [what, issue, messages])
  return lines
}

async function linesOf(what: Listened, issue: ReadIssue, messages: Messages): Promise<readonly Line[]> {
  const spoken = await wordsIn(issue.index.outline.language, messages)
  const lines = await scriptOf(what, issue, spoken)
  return sayable(lines, hasVoice, { text: spoken.listen.noVoice, language: spoken.tag })
}

async function scriptOf(
  what: Listened,
  { index, readPages }: ReadIssue,
  spoken: Messages,
): Promise<readonly Line[]> {
  const { language } = index.outline
  const words = cueWords(spoken, index)
  const ids =
    what.kind === 'story'
      ? what.story
      : (index.outline.pages.find(({ label }) => label === what.label)?.pieces ?? []).flatMap(
          ({ id }) => index.pieces.get(id)?.story ?? [id],
        )
  const labels = new Set(ids.flatMap((id) => index.pieces.get(id)?.page.label ?? []))
  if (what.kind === 'page') labels.add(what.label)
  const read = await readPages([...labels])
  if (!read.ok) return []
  const storyOf = (id: string) => piecesOf(index.pieces.get(id)?.story ?? [id], read.pages)
  if (what.kind === 'story') return storyScript(piecesOf(what.story, read.pages), language, words)
  const page = read.pages.find(({ label }) => label === what.label)
  if (page === undefined) return []
  return pageScript(page, language, words, {
    opening: spoken.page.turned(page.label, page.section),
    storyOf,
  })
}

/** The interface's words in the language of the text, so that one voice says both; else as the interface is. */
async function wordsIn(language: string, messages: Messages): Promise<Messages> {
  const near = chooseLanguage([language, messages.tag])
  return loadMessages(near).catch(() => messages)
}

/** The cues; where the interface does not speak the text's language, a jump says what is printed there. */
function cueWords(spoken: Messages, index: OutlineIndex): CueWords {
  const { tag, listen } = spoken
  const isSpoken = index.outline.language.split('-')[0] === tag.split('-')[0]
  const printed = (jump: OutlineJump | undefined, language: string): Said[] => {
    const text = jump?.mark?.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    return text ? [{ text, language }] : []
  }
  return {
    tag,
    turnTo: (label, piece, language) => {
      const story = index.pieces.get(piece)?.story ?? []
      const before = index.pieces.get(story[story.indexOf(piece) - 1] ?? '')
      const [mark] = isSpoken ? [] : printed(before?.forward, language)
      return mark ?? { text: listen.turnTo(label), language: tag }
    },
    backTo: listen.backTo,
    from: listen.from,
    open: (piece, direction, language) => {
      const jump = index.pieces.get(piece)?.[direction]
      if (jump === undefined || jump.to !== undefined) return []
      return [...printed(jump, language), { text: reasonOfOpen(jump, index, spoken), language: tag }]
    },
  }
}
