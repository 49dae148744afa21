import '#reader/listen/player.css'
import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react'
import { useLateMessages } from '#messages/use-messages.ts'
import { paths } from '#paths.ts'
import { useIssue } from '#reader/issue-context.ts'
import { shortName } from '#reader/jump/jump-name.ts'
import { chooseVoice } from '#reader/listen/choose-voice.ts'
import { clearLight } from '#reader/listen/light-line.ts'
import type { Line } from '#reader/listen/lines.ts'
import type { Listened } from '#reader/listen/listening.tsx'
import { makeSpeaker } from '#reader/listen/speaker.ts'
import { useFollowed } from '#reader/listen/use-followed.ts'
import { useScript } from '#reader/listen/use-script.ts'
import { usePreferences } from '#reader/preferences/use-preferences.ts'
import { Link } from '#ui/link.tsx'

const SPEEDS = [0.75, 1, 1.25, 1.5, 2] as const

/** Reads aloud, and shows where it is: play and pause, a sentence on or back, the speed, and stop. */
export function Player({ what, close }: { what: Listened; close: () => void }): ReactNode {
  const messages = useLateMessages()
  const lines = useScript(what)
  return (
    <section className="player" aria-label={messages.listen.title} lang={messages.tag}>
      {lines === undefined ? (
        <p role="status">{messages.listen.loading}</p>
      ) : (
        <Reading lines={lines} what={what} close={close} />
      )}
    </section>
  )
}

function Reading({
  lines,
  what,
  close,
}: {
  lines: readonly Line[]
  what: Listened
  close: () => void
}): ReactNode {
  const messages = useLateMessages()
  const { index } = useIssue()
  const [{ speed }, setPreferences] = usePreferences()
  // The lines are those it was begun with.
  const [speaker] = useState(() =>
    makeSpeaker(lines, speechSynthesis, (line) => utteranceOf(line, index.outline.language), speed),
  )
  const { status, at } = useSyncExternalStore(speaker.subscribe, speaker.get)
  const line = lines[at]
  useEffect(() => {
    speaker.play()
    window.addEventListener('pagehide', speaker.stop)
    return () => {
      window.removeEventListener('pagehide', speaker.stop)
      speaker.stop()
      clearLight()
    }
  }, [speaker])
  useFollowed(line, status)
  const isSpeaking = status === 'speaking'
  const setSpeed = (value: number) => {
    const next = SPEEDS.find((known) => known === value) ?? 1
    setPreferences({ speed: next })
    speaker.setRate(next)
  }
  return (
    <>
      <div className="player-keys">
        <PlayerKey name={messages.listen.previous} sign="previous" press={() => speaker.goTo(at - 1)} />
        <PlayerKey
          name={isSpeaking ? messages.listen.pause : messages.listen.play}
          sign={isSpeaking ? 'pause' : 'play'}
          command="play"
          press={isSpeaking ? speaker.pause : speaker.play}
        />
        <PlayerKey name={messages.listen.next} sign="next" press={() => speaker.goTo(at + 1)} />
      </div>
      <p className="player-place">
        {line === undefined ? messages.listen.nothing : <Place line={line} what={what} />}
        <span role="status">
          {status === 'silent' && messages.listen.silent}
          {status === 'done' && messages.listen.done}
        </span>
      </p>
      <label className="player-speed">
        <span className="sr-only">{messages.listen.speed}</span>
        <select value={speed} onChange={(event) => setSpeed(Number(event.currentTarget.value))}>
          {SPEEDS.map((value) => (
            <option key={value} value={value}>
              {value}×
            </option>
          ))}
        </select>
      </label>
      <PlayerKey name={messages.listen.stop} sign="stop" press={close} />
    </>
  )
}

/** A line in a voice of its language; where there is none, in the paper's own. */
function utteranceOf(line: Line, language: string): SpeechSynthesisUtterance {
  const utterance = new SpeechSynthesisUtterance(line.text)
  const voices = speechSynthesis.getVoices()
  const voice = chooseVoice(line.language, voices) ?? chooseVoice(language, voices)
  utterance.lang = voice?.lang.replaceAll('_', '-') ?? line.language
  if (voice !== undefined) utterance.voice = voice
  return utterance
}

/** Where in the paper is being read; it leads there. */
function Place({ line, what }: { line: Line; what: Listened }): ReactNode {
  const messages = useLateMessages()
  const { paper, issue, index } = useIssue()
  const block = line.spot !== undefined && 'block' in line.spot ? line.spot.block : undefined
  const to =
    what.kind === 'story'
      ? `${paths.story.to(paper, issue, what.story[0] ?? line.piece)}${block === undefined ? '' : `#${block}`}`
      : line.piece === ''
        ? paths.page.to(paper, issue, line.page)
        : paths.piece.to(paper, issue, line.page, block ?? line.piece)
  return (
    <Link to={to}>
      {messages.page.name(line.page)}
      {line.piece !== '' && <span lang={index.outline.language}> {shortName(index, line.piece)}</span>}
    </Link>
  )
}

const SIGNS = {
  play: 'M8 5v14l11-7z',
  pause: 'M7 5h3.5v14H7zM13.5 5H17v14h-3.5z',
  previous: 'M7 6h2v12H7zM18 6v12l-8-6z',
  next: 'M15 6h2v12h-2zM6 6l8 6-8 6z',
  stop: 'M7 7h10v10H7z',
} as const

function PlayerKey({
  name,
  sign,
  command,
  press,
}: {
  name: string
  sign: keyof typeof SIGNS
  command?: string
  press: () => void
}): ReactNode {
  return (
    <button type="button" aria-label={name} title={name} data-command={command} onClick={press}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d={SIGNS[sign]} fill="currentColor" />
      </svg>
    </button>
  )
}
