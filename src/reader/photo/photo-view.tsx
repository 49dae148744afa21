import { type ReactNode, useState } from 'react'
import { inlineText } from '#issue/plain-text.ts'
import type { Image, Photo } from '#issue/schema.ts'
import { useMessages } from '#messages/use-messages.ts'
import { useIssue } from '#reader/issue-context.ts'
import { InlineText } from '#reader/page/inline-text.tsx'
import { Names } from '#reader/page/names.tsx'
import { sourceSets } from '#reader/photo/source-sets.ts'

/** How wide pictures stand, for the browser's choice among a picture's variants: the lead's over the whole sheet. */
const LEAD_SIZES = '(min-width: 80rem) 73rem, 95vw'
const SIZES = '(min-width: 60rem) 36rem, 95vw'

/** A photo with its caption and credit; one without a file is a quiet frame, never a broken picture. */
export function PhotoView({ photo, eager }: { photo: Photo; eager?: boolean }): ReactNode {
  const images = photo.image === undefined ? [] : Array.isArray(photo.image) ? photo.image : [photo.image]
  return (
    <figure className="photo" id={photo.id && `photo:${photo.id}`}>
      {images.length === 0 ? (
        <EmptyFrame />
      ) : (
        <div className="pictures">
          {images.map((image) => (
            <Picture key={image.src} image={image} alt={altOf(photo, image)} eager={eager === true} />
          ))}
        </div>
      )}
      {(photo.caption !== undefined || photo.credit) && (
        <figcaption>
          {photo.caption !== undefined && <InlineText text={photo.caption} />}
          {photo.caption !== undefined && photo.credit && ' '}
          {/* A space of its own, so that a credit on a new line begins at its edge. */}
          {photo.caption !== undefined && photo.credit && <span className="credit-space"> </span>}
          {photo.credit && (
            <small>
              <Names text={photo.credit.text} names={photo.credit.names ?? []} />
            </small>
          )}
        </figcaption>
      )}
    </figure>
  )
}

function EmptyFrame(): ReactNode {
  const messages = useMessages()
  return <div className="frame">{messages.photo.missing}</div>
}

function Picture({ image, alt, eager }: { image: Image; alt: string; eager: boolean }): ReactNode {
  const { picture } = useIssue()
  const [failed, setFailed] = useState(false)
  const address = picture(image.src)
  if (address === undefined || failed) return <EmptyFrame />
  const sources = sourceSets(image, picture)
  return (
    <picture>
      {sources.map(({ type, srcSet }) => (
        <source key={type} type={type} srcSet={srcSet} sizes={eager ? LEAD_SIZES : SIZES} />
      ))}
      <img
        src={address}
        alt={alt}
        width={image.width}
        height={image.height}
        loading={eager ? 'eager' : 'lazy'}
        decoding="async"
        onError={() => setFailed(true)}
      />
    </picture>
  )
}

/** As many signs of a caption stand for a picture. */
const LONGEST_ALT = 120

/** The words for who cannot see the picture: its own, else its caption's, so that it is known to be there. */
function altOf(photo: Photo, image: Image): string {
  const told = image.alt ?? photo.alt
  if (told !== undefined || photo.caption === undefined) return told ?? ''
  return Array.from(inlineText(photo.caption)).slice(0, LONGEST_ALT).join('')
}
