import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import type { SetPage } from '#issue/page-setting.ts'
import type { Image } from '#issue/schema.ts'
import { useLateMessages } from '#messages/use-messages.ts'
import { paths } from '#paths.ts'
import { useIssue } from '#reader/issue-context.ts'
import { bindGestures } from '#reader/facsimile/stage-gestures.ts'
import { makeStage, type Seen, type Stage } from '#reader/facsimile/stage.ts'
import { PiecePanel } from '#reader/facsimile/piece-panel.tsx'
import { ZoneLinks } from '#reader/facsimile/zone-links.tsx'
import { useZoomKeys } from '#reader/facsimile/zoom-keys.ts'
import { ZoomTools } from '#reader/facsimile/zoom-tools.tsx'
import { type Zone, zoneId, zonesOf } from '#reader/facsimile/zones.ts'
import { FOLLOWED } from '#reader/jump/followed.ts'
import { decodeFragment, focusQuietly } from '#reader/jump/landing.ts'
import { takeSpot } from '#reader/jump/spot.ts'
import { withWriting } from '#reader/page/language.ts'
import { PageTurns } from '#reader/page/page-turns.tsx'
import { PrintSource } from '#reader/print-source.tsx'
import { sourceSets } from '#reader/photo/source-sets.ts'
import '#styles/facsimile.css'

/** How each page's image was last seen, as long as the document lives: whoever comes back finds it so. */
const lastSeen = new Map<string, Seen>()

/**
 * The image of a printed page: zoomed, moved about, and its pieces opened from where they stand. The piece
 * that the address names is open beside it.
 */
export function FacsimileView({ page, image }: { page: SetPage; image: Image }): ReactNode {
  const messages = useLateMessages()
  const { index, paper, issue } = useIssue()
  const { hash } = useLocation()
  const navigate = useNavigate()
  const zones = useMemo(() => zonesOf(page, index), [page, index])
  const articles = useMemo(() => withWriting(page, index.outline.language).articles, [page, index])
  const at = articles.findIndex(({ id }) => id === decodeFragment(hash))
  const open = articles[at]
  const [stage, setStage] = useState<Stage>()
  const key = `${paper}/${issue}/${page.label}`
  const mount = useCallback(
    (frame: HTMLElement | null) => {
      const sheet = frame?.querySelector<HTMLElement>('.facsimile-sheet')
      if (!frame || !sheet) return undefined
      const made = makeStage(frame, sheet)
      setStage(made)
      const end = bindGestures(frame, made)
      const seen = lastSeen.get(key)
      if (seen !== undefined) made.zoomTo(seen.zoom)
      if (seen !== undefined) made.centre(seen.x, seen.y)
      return () => {
        lastSeen.set(key, made.seen())
        end()
      }
    },
    [key],
  )
  useZoomKeys(stage)
  useShown(stage, zones, open?.id)
  const goTo = (piece: string | undefined) =>
    piece === undefined
      ? undefined
      : () => void navigate(paths.piece.to(paper, issue, page.label, piece), { replace: true })
  const close = () => {
    if (open === undefined) return
    focusQuietly(document.getElementById(zoneId(open.id)) ?? document.body)
    void navigate({ hash: '' }, { replace: true, state: FOLLOWED })
  }
  return (
    <div className="facsimile" data-open={open !== undefined || undefined}>
      <div className="facsimile-tools">
        <h1>
          {messages.page.name(page.label)}{' '}
          {page.section && <span lang={index.outline.language}>{page.section}</span>}
        </h1>
        <ZoomTools stage={stage} />
        <PageTurns label={page.label} />
      </div>
      <div
        ref={mount}
        className="facsimile-stage"
        role="group"
        tabIndex={0}
        aria-label={messages.facsimile.of(messages.page.name(page.label))}
      >
        <FacsimileSheet image={image} label={messages.facsimile.of(messages.page.name(page.label))}>
          <ZoneLinks zones={zones} page={page.label} open={open?.id} />
        </FacsimileSheet>
      </div>
      {open && (
        <PiecePanel
          key={open.id}
          article={open}
          page={page.label}
          close={close}
          toPrevious={goTo(articles[at - 1]?.id)}
          toNext={goTo(articles[at + 1]?.id)}
        />
      )}
      <PrintSource pages={[page.label]} to={paths.page.to(paper, issue, page.label)} />
    </div>
  )
}

function FacsimileSheet({
  image,
  label,
  children,
}: {
  image: Image
  label: string
  children: ReactNode
}): ReactNode {
  const messages = useLateMessages()
  const { picture } = useIssue()
  const [failed, setFailed] = useState(false)
  const ratio = useCallback(
    (sheet: HTMLElement | null) => sheet?.style.setProperty('--ratio', String(image.width / image.height)),
    [image],
  )
  return (
    <div className="facsimile-sheet" ref={ratio}>
      {failed ? (
        <p role="alert">{messages.facsimile.failed}</p>
      ) : (
        <picture>
          {sourceSets(image, picture).map(({ type, srcSet }) => (
            <source key={type} type={type} srcSet={srcSet} sizes="200vw" />
          ))}
          <img
            src={picture(image.src)}
            alt={image.alt ?? label}
            width={image.width}
            height={image.height}
            decoding="async"
            draggable={false}
            onError={() => setFailed(true)}
          />
        </picture>
      )}
      {children}
    </div>
  )
}

/** Of a tall piece its head is shown: this share of the page. */
const HEAD = 0.06

/** Brings the piece that is open, or that was read in the view before, to where it can be seen. */
function useShown(stage: Stage | undefined, zones: readonly Zone[], open: string | undefined): void {
  useEffect(() => {
    if (stage === undefined) return
    const spot = takeSpot()
    const zone = zones.find(({ piece }) => piece === (open ?? spot))
    if (zone === undefined) return
    const [x, y, width, height] = zone.box
    const panel = document.querySelector('.piece-panel') ?? undefined
    if (stage.zoom() > 1 || open !== undefined)
      stage.centre(x + width / 2, y + Math.min(height / 2, HEAD), panel)
    if (open === undefined) focusQuietly(document.getElementById(zoneId(zone.piece)) ?? document.body)
  }, [stage, zones, open])
}
