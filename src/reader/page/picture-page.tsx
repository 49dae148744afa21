import type { ReactNode } from 'react'
import type { Image } from '#issue/schema.ts'
import { useMessages } from '#messages/use-messages.ts'
import { PhotoView } from '#reader/photo/photo-view.tsx'

/** A page that is only its image: a scan in which nothing was recognised. */
export function PicturePage({ image }: { image: Image }): ReactNode {
  const messages = useMessages()
  return (
    <>
      <p className="empty" role="note" lang={messages.tag}>
        {messages.page.pictureOnly}
      </p>
      <PhotoView photo={{ image }} eager />
    </>
  )
}
