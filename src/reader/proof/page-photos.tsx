import type { ReactNode } from 'react'
import { pageRefOf, photoLines } from '#issue/proof/lines.ts'
import type { Page } from '#issue/schema.ts'
import { PieceSelect } from '#reader/proof/piece-select.tsx'
import { useProofing } from '#reader/proof/proof-context.ts'

/** Photos of a page that belong to no article, each with a choice of one. */
export function PagePhotos({ page }: { page: Page }): ReactNode {
  const { words, make, issue } = useProofing()
  // One line a photo: it takes the other along.
  const lines = photoLines(page.photos).filter(
    ({ at }, index, all) => all.findIndex((each) => each.at === at) === index,
  )
  if (lines.length === 0) return undefined
  return (
    <section className="proof-photos" aria-labelledby="proof-photos">
      <h3 id="proof-photos">{words.photosOfPage}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line.at}>
            <p lang={issue.language}>{line.text}</p>
            <PieceSelect
              label={words.moveTo}
              value=""
              first={[{ value: '', name: '—' }]}
              choose={(to) => to !== '' && make({ kind: 'move', line: pageRefOf(page.label, line), to })}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
