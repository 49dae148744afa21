import { reasonOf } from '#app/errors/error-reason.ts'
import { tellMissing } from '#app/errors/missing-part.ts'
import { release } from '#app/errors/release.ts'
import { type Command, commandOf } from '#reader/keys/commands.ts'
import { isField } from '#reader/keys/key-target.ts'
import { browserPreferences } from '#reader/preferences/preferences.ts'

/** The printed links that keys follow; pieces of a story name their command themselves. */
const LINKS: Partial<Record<Command, string>> = {
  'previous-page': 'a.turn-previous',
  'next-page': 'a.turn-next',
  'previous-piece': 'a[data-command="previous-piece"]',
  'next-piece': 'a[data-command="next-piece"]',
}

/**
 * Answers in a document that can be read and not taken over, since its data cannot be fetched: keys that turn follow its
 * links, which lead on by themselves, and buttons say why they do nothing.
 *
 * @param early what was pressed before
 * @param errors why the data cannot be had, as the router knows it
 */
export function answerPrinted(early: readonly Event[], errors: Record<string, unknown>): void {
  const [error] = Object.values(errors)
  const preferences = browserPreferences()
  const tell = async () => {
    const said = reasonOf(error)
    tellMissing(said === 'not-found' ? 'unknown' : await release.reasonInTime(error, said))
  }
  const answer = (event: Event) => {
    if (event.defaultPrevented || !(event.target instanceof Element)) return
    if (event instanceof KeyboardEvent) {
      const link = preferences.get().keys && !isField(event.target) ? linkOf(event) : undefined
      link?.click()
    } else if (event.target.closest('button[type="button"]') !== null) void tell()
  }
  for (const event of early) answer(event)
  document.addEventListener('keydown', answer)
  document.addEventListener('click', answer)
}

function linkOf(event: KeyboardEvent): HTMLElement | null | undefined {
  const command = commandOf(event)
  const link = command && LINKS[command]
  return link === undefined ? undefined : document.querySelector<HTMLElement>(link)
}
