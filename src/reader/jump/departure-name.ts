import { matchPath } from 'react-router'
import type { OutlineIndex } from '#issue/outline-view.ts'
import type { FirstWords } from '#messages/first-words.ts'
import { paths } from '#paths.ts'
import { shortName } from '#reader/jump/jump-name.ts'
import { pathnameOf } from '#reader/jump/trail.ts'

/** What a way back is called: 返回第1版, Back to page 1, Back to the contents. */
export function nameOfReturn(path: string, index: OutlineIndex, messages: FirstWords): string {
  const pathname = pathnameOf(path)
  const story = matchPath(paths.story.pattern, pathname)?.params['article']
  if (story !== undefined) return messages.jump.backToStory(shortName(index, story))
  if (matchPath(paths.contents.pattern, pathname) !== null) return messages.jump.backToContents
  if (matchPath(paths.search.pattern, pathname) !== null) return messages.jump.backToSearch
  const page = matchPath(paths.page.pattern, pathname)?.params['page'] ?? index.outline.pages[0]?.label ?? ''
  return messages.jump.backTo(page)
}
