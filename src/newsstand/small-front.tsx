import type { ReactNode } from 'react'
import { WholeWords } from '#ui/whole-words.tsx'

/** What of a front page is set small. */
export type SmallFrontPage = {
  kicker?: string
  lead?: string
  deck?: string
  opening?: string
  seconds: readonly { headline: string; opening?: string }[]
  picture?: { src: string; width: number; height: number; alt?: string }
}

/**
 * A front page set small: its headlines to be read, its texts as grey as they are from across the street.
 *
 * @param picture the address of its picture, where it may be shown
 */
export function SmallFront({
  front,
  picture,
  language,
}: {
  front: SmallFrontPage
  picture: string | undefined
  language: string
}): ReactNode {
  const [first, second, ...others] = front.seconds
  return (
    <span className="small-front" lang={language}>
      {front.kicker && <span className="small-kicker">{front.kicker}</span>}
      {front.lead && (
        <strong className="front-lead">
          <WholeWords text={front.lead} />
        </strong>
      )}
      {front.deck && <span className="small-deck">{front.deck}</span>}
      <span className="small-columns">
        {picture !== undefined && front.picture ? (
          <img
            src={picture}
            alt=""
            width={front.picture.width}
            height={front.picture.height}
            loading="lazy"
            decoding="async"
          />
        ) : (
          <Grey text={front.opening} />
        )}
        {first && <SmallSecond second={first} />}
        {second && <SmallSecond second={second} />}
      </span>
      {others.length > 0 && (
        <span className="small-foot">
          {others.map(({ headline }) => (
            <span key={headline}>
              <WholeWords text={headline} />
            </span>
          ))}
        </span>
      )}
    </span>
  )
}

function SmallSecond({ second }: { second: { headline: string; opening?: string } }): ReactNode {
  return (
    <span className="small-second">
      <b>
        <WholeWords text={second.headline} />
      </b>
      <Grey text={second.opening} />
    </span>
  )
}

/** Text too small to be read; a screen reader has it in the issue. */
function Grey({ text }: { text: string | undefined }): ReactNode {
  return (
    <span className="small-text" aria-hidden="true">
      {text}
    </span>
  )
}
