import { type ReactNode, useMemo } from 'react'
import type { OutlinePage } from '#issue/outline.ts'
import { type Sketch, SKETCH_KINDS, type SketchMark } from '#issue/sketch.ts'
import { useIssue } from '#reader/issue-context.ts'

/** Height of the drawing's paper, its width being 100; a longer page is drawn narrower lines together. */
export const PAPER = 116

/** What is drawn at all can be seen. */
const LEAST = { text: 1, headline: 2, picture: 2 }

/**
 * A page drawn small from its setting: headlines, text and pictures as blocks of grey. The pieces of a
 * continued story are drawn apart, so that they can be lit with the rest of it.
 */
export function PageSketch({ page, sketch }: { page: OutlinePage; sketch: Sketch }): ReactNode {
  const { index } = useIssue()
  const { plain, stories } = useMemo(() => {
    const told = new Map<string | undefined, SketchMark[]>()
    for (const mark of sketch.marks) {
      const story = index.pieces.get(page.pieces[mark[0]]?.id ?? '')?.story ?? []
      const name = story.length > 1 ? story[0] : undefined
      told.set(name, [...(told.get(name) ?? []), mark])
    }
    const plainMarks = told.get(undefined) ?? []
    told.delete(undefined)
    return { plain: plainMarks, stories: [...told] }
  }, [index, page, sketch])
  const squeeze = Math.min(1, PAPER / Math.max(sketch.height, 1))
  return (
    <svg
      className="sketch"
      viewBox={`0 0 100 ${PAPER}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <Marks marks={plain} squeeze={squeeze} />
      {stories.map(([story, marks]) => (
        <g key={story} data-story={story}>
          <Marks marks={marks} squeeze={squeeze} />
        </g>
      ))}
    </svg>
  )
}

function Marks({ marks, squeeze }: { marks: readonly SketchMark[]; squeeze: number }): ReactNode {
  return SKETCH_KINDS.map((kind, at) => {
    const drawn = marks.filter((mark) => mark[1] === at)
    if (drawn.length === 0) return undefined
    const path = drawn.map(([, , x, y, wide, tall]) => {
      const height = Math.max(LEAST[kind], Math.round(tall * squeeze))
      return `M${x} ${Math.round(y * squeeze)}h${wide}v${height}h${-wide}z`
    })
    return <path key={kind} className={kind} d={path.join('')} />
  })
}
