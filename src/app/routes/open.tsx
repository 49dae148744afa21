import { type ReactNode, useState } from 'react'
import { type RouteObject, useNavigate } from 'react-router'
import { Bar } from '#app/bar.tsx'
import { Head } from '#app/head.tsx'
import { RouteError } from '#app/route-error.tsx'
import { chosenFiles, droppedFiles } from '#app/given-files.ts'
import type { GivenFile, OpenProblem, Services } from '#app/services.ts'
import { useMessages } from '#messages/use-messages.ts'
import { LOCAL_PAPER, paths } from '#paths.ts'

/** `/open/`: a file of the reader's own, kept on this device and read like any other issue. */
export function openRoute(services: Services): RouteObject {
  function Component(): ReactNode {
    const messages = useMessages()
    const navigate = useNavigate()
    const [reading, setReading] = useState(false)
    const [problems, setProblems] = useState<readonly OpenProblem[]>([])
    const open = async (files: readonly GivenFile[]) => {
      if (files.length === 0) return
      setReading(true)
      setProblems([])
      const opened = await services.openFiles(files, messages.tag)
      setReading(false)
      if (opened.ok) await navigate(paths.page.to(LOCAL_PAPER, opened.issue, opened.page))
      else setProblems(opened.problems)
    }
    return (
      <>
        <Bar />
        <main
          id="main"
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
          <p>{messages.open.explain}</p>
          <label className="choose">
            <span>{messages.open.choose}</span>
            <input
              type="file"
              multiple
              accept=".json,.txt,.md,.xml,.zip,.pdf"
              aria-label={messages.open.choose}
              disabled={reading}
              onChange={(event) => {
                const files = chosenFiles(event.currentTarget.files ?? [])
                event.currentTarget.value = ''
                void open(files)
              }}
            />
          </label>
          <p>{messages.open.drop}</p>
          <p role="status">{reading ? messages.open.reading : ''}</p>
          {problems.length > 0 && (
            <div role="alert" className="refusal">
              <p>{problems.map((problem) => `${problem.file}：${problem.text}`).join('；')}</p>
            </div>
          )}
          <p className="privacy">{messages.open.privacy}</p>
        </main>
      </>
    )
  }
  return { path: paths.open.pattern, Component, ErrorBoundary: RouteError }
}
