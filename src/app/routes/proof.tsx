import { type ReactNode, useCallback, useEffect, useRef } from 'react'
import { type RouteObject, useLoaderData, useRevalidator } from 'react-router'
import { Announce } from '#app/announce.tsx'
import { nameOfIssue } from '#app/head/titles.ts'
import { Head } from '#app/head/head.tsx'
import type { Services } from '#app/services.ts'
import type { Corrected } from '#issue/proof/corrections.ts'
import { LibraryError } from '#library/library.ts'
import { proofMessages } from '#messages/proof/proof-messages.ts'
import { useMessages } from '#messages/use-messages.ts'
import { LOCAL_PAPER, MAIN_ID, paths } from '#paths.ts'
import { useIssue } from '#reader/issue-context.ts'
import { ProofView } from '#reader/proof/proof-view.tsx'
import type { KeepCorrected } from '#reader/proof/use-proofreading.ts'

type Params = { params: { paper?: string; issue?: string } }

/** `/local/:issue/proof/`: an imported issue beside its source, to be mended. */
export function proofRoute({ own }: Services): RouteObject {
  const loader = async ({ params: { paper, issue = '' } }: Params) => {
    const proof = paper === LOCAL_PAPER ? await (await own?.())?.proof(issue) : undefined
    if (proof === undefined) throw new LibraryError('page-not-found', `${issue}/proof`)
    return proof
  }
  function Component(): ReactNode {
    const { sheet, corrections } = useLoaderData<typeof loader>()
    const messages = useMessages()
    const { issue, index } = useIssue()
    const { revalidate } = useRevalidator()
    const { title } = proofMessages(messages.tag)
    const isLeft = useRef(false)
    useEffect(() => {
      isLeft.current = false
      return () => {
        isLeft.current = true
      }
    }, [])
    const follow = useCallback(
      (take: (corrected: Corrected) => void) => {
        let stop: (() => void) | undefined
        let isOver = false
        void own?.().then((issues) => {
          const told = () => void issues.corrections(sheet.digest).then(take)
          if (!isOver) stop = issues.watch(issue, told)
        })
        return () => {
          isOver = true
          stop?.()
        }
      },
      [issue, sheet.digest],
    )
    const keep: KeepCorrected = async (correct) => {
      const issues = await own?.()
      if (issues === undefined) throw new LibraryError('storage-unavailable', issue)
      const kept = await issues.correct(issue, sheet.digest, correct)
      // Who leaves reads the pages anew. Who left before this was kept reads them once more.
      if (isLeft.current) await revalidate()
      return kept
    }
    return (
      <main id={MAIN_ID} tabIndex={-1}>
        <Head title={`${title} · ${nameOfIssue(index, messages)}`} canonical={paths.proof.to(issue)} />
        <Announce text={title} />
        <ProofView key={issue} sheet={sheet} kept={corrections} follow={follow} keep={keep} />
      </main>
    )
  }
  return { path: 'proof/', loader, Component }
}
