import { lazy, type ReactNode, Suspense, useState } from 'react'
import { type RouteObject, useNavigate } from 'react-router'
import { Bar } from '#app/bar.tsx'
import { Head } from '#app/head/head.tsx'
import { NeedsScript } from '#app/needs-script.tsx'
import { RouteError } from '#app/errors/route-error.tsx'
import { chosenFiles, droppedFiles } from '#app/opening/given-files.ts'
import type { GivenFile, OpenProblem, Services } from '#app/services.ts'
import { PICTURE_ENDINGS } from '#issue/picture-endings.ts'
import { useLateMessages } from '#messages/use-messages.ts'
import { LOCAL_PAPER, MAIN_ID, paths } from '#paths.ts'

/** An import that is running: how far it has come, and what stops it. */
type Reading = { stop: AbortController; done: number; total: number }

const ReadingProgress = lazy(async () => ({
  default: (await import('#app/opening/reading-progress.tsx')).ReadingProgress,
}))

/** How the names of files end that hold a paper. */
const PAPER_ENDINGS = ['json', 'jsonld', 'txt', 'md', 'xml', 'mets', 'alto', 'zip', 'pdf']
const ACCEPTED = [...PAPER_ENDINGS, ...PICTURE_ENDINGS].map((ending) => `.${ending}`).join()

/** Makes a file input one for folders, before the script too: browsers know how, HTML does not. */
const FOR_FOLDERS = { webkitdirectory: '' }

/** `/open/`: a file of the reader's own, kept on this device and read like any other issue. */
export function openRoute(services: Services): RouteObject {
  function Component(): ReactNode {
    const messages = useLateMessages()
    const navigate = useNavigate()
    const [reading, setReading] = useState<Reading>()
    const [problems, setProblems] = useState<readonly OpenProblem[]>([])
    const [cancelled, setCancelled] = useState(false)
    const open = async (files: readonly GivenFile[]) => {
      if (files.length === 0 || reading !== undefined) return
      const stop = new AbortController()
      const progress = (done: number, total: number) => setReading({ stop, done, total })
      progress(0, 0)
      setProblems([])
      setCancelled(false)
      try {
        const opened = await services.openFiles(files, {
          language: messages.tag,
          progress: ({ done, total }) => progress(done, total),
          signal: stop.signal,
        })
        if (opened.ok) {
          const { leftOut, others } = opened
          const state = leftOut.length + others > 0 ? { leftOut, others } : undefined
          await navigate(paths.page.to(LOCAL_PAPER, opened.issue, opened.page), { state })
        } else setProblems(opened.problems)
      } catch (error) {
        if (!stop.signal.aborted) throw error
        setCancelled(true)
      } finally {
        setReading(undefined)
      }
    }
    const take = (input: HTMLInputElement) => {
      const files = chosenFiles(input.files ?? [])
      input.value = ''
      void open(files)
    }
    return (
      <>
        <Bar />
        <main
          id={MAIN_ID}
          className="open-page"
          tabIndex={-1}
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => {
            event.preventDefault()
            void droppedFiles(event.dataTransfer).then(open)
          }}
        >
          <Head title={`${messages.open.title} · ${messages.app.name}`} canonical={paths.open.to()} />
          <h1>{messages.open.title}</h1>
          <NeedsScript />
          <p>{messages.open.explain}</p>
          <label className="choose">
            <span>{messages.open.choose}</span>
            <input
              type="file"
              multiple
              accept={ACCEPTED}
              aria-label={messages.open.choose}
              disabled={reading !== undefined}
              onChange={(event) => take(event.currentTarget)}
            />
          </label>
          <p>{messages.open.drop}</p>
          <p>
            <label className="choose-folder button">
              {messages.open.folder}
              <input
                type="file"
                {...FOR_FOLDERS}
                disabled={reading !== undefined}
                onChange={(event) => take(event.currentTarget)}
              />
            </label>
          </p>
          <p role="status">{reading ? messages.open.reading : cancelled ? messages.open.cancelled : ''}</p>
          {reading && (
            <Suspense>
              <ReadingProgress
                done={reading.done}
                total={reading.total}
                cancel={() => reading.stop.abort()}
              />
            </Suspense>
          )}
          {problems.length > 0 && (
            <div role="alert" className="refusal">
              <p>{problems.map(({ file, text }) => messages.open.refusal(file, text)).join(' ')}</p>
            </div>
          )}
          <p className="privacy">{messages.open.privacy}</p>
        </main>
      </>
    )
  }
  return { path: paths.open.pattern, Component, ErrorBoundary: RouteError }
}
