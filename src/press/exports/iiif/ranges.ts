import { indexOutline } from '#issue/outline-view.ts'
import type { Messages } from '#messages/messages.ts'
import { paths } from '#paths.ts'
import type { Canvas } from '#press/exports/iiif/canvas.ts'
import { collectionId, type IiifIssue, manifestId, text } from '#press/exports/iiif/iiif-issue.ts'
import { storiesOf, type WholeStory } from '#press/publishing/stories.ts'

/** The issue's contents: a range for each section, in it one for each story over every page that it runs on. */
export function storyRanges(issue: IiifIssue, canvases: readonly Canvas[], messages: Messages): object[] {
  const { language } = issue
  const { whole } = issue.edition
  const manifest = manifestId(issue)
  const stories = storiesOf(whole)
  const pieces = indexOutline(whole.outline).pieces
  const pages = whole.issue.pages.map(({ label, section }, at) => ({
    id: `${manifest}/range/page-${at + 1}`,
    type: 'Range',
    label: text(language, [messages.page.name(label), section].filter(Boolean).join(' ')),
    items: [
      { id: canvases[at]?.id, type: 'Canvas' },
      ...stories
        .filter((story) => pieces.get(story.id)?.page.label === label)
        .map((story) => storyRange(issue, canvases, story, messages)),
    ],
  }))
  return [
    {
      id: `${manifest}/range/contents`,
      type: 'Range',
      label: text(messages.tag, messages.contents.title),
      items: pages,
    },
  ]
}

function storyRange(
  issue: IiifIssue,
  canvases: readonly Canvas[],
  story: WholeStory,
  messages: Messages,
): object {
  const { edition, addresses, language } = issue
  const home = paths.story.to(edition.paper, edition.address, story.id)
  const name = story.name === '' ? text(messages.tag, messages.story.untitled) : text(language, story.name)
  return {
    id: `${manifestId(issue)}/range/${story.id}`,
    type: 'Range',
    label: name,
    homepage: [{ id: addresses.of(home), type: 'Text', label: name, format: 'text/html' }],
    // The canvas or its part for each piece, in the order in which the story is read.
    items: story.pieces.flatMap(({ article }) => {
      const target = canvases.map(({ targets }) => targets.get(article.id)).find((each) => each !== undefined)
      return target ?? []
    }),
    supplementary: { id: collectionId(issue, story.id), type: 'AnnotationCollection', label: name },
  }
}
