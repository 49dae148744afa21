import { fields, text } from '#issue/shape.ts'
import { isPlace, makeWay, type Place } from '#reader/jump/way.ts'

/** The link that was followed before the application ran, as `first-paint.js` notes it; its addresses are whole. */
type Left = { key: string; from: string; to: string; place: Place }

const STORAGE_KEY = 'jumpline.left'

const addressed = fields({ key: text, from: text, to: text })

/** The entry of a document, as it is before a router runs. */
type Entry = Pick<History, 'state' | 'replaceState'>

/**
 * Gives a document that such a link led to its way back, as if the application had followed the link. To be called
 * before there is a router, which takes the entry's key over.
 *
 * @param here the document's address
 * @param base the path of the site; the way's addresses stand below it
 */
export function joinEarlyDeparture(
  storage: Storage | undefined,
  entry: Entry,
  here: string,
  base: string,
): void {
  const left = take(storage)
  // An entry that has a state was come to before.
  if (left === undefined || left.to !== here || entry.state !== null) return
  const key = `${left.key}+`
  entry.replaceState({ key }, '')
  const way = makeWay(storage)
  way.arrive({ key: left.key, path: pathBelow(base, left.from), action: 'POP' })
  way.show(left.key)
  way.keep(left.place)
  way.arrive({ key, path: pathBelow(base, here), action: 'PUSH' })
}

function take(storage: Storage | undefined): Left | undefined {
  try {
    const left: unknown = JSON.parse(storage?.getItem(STORAGE_KEY) ?? 'null')
    storage?.removeItem(STORAGE_KEY)
    return isLeft(left) ? left : undefined
  } catch {
    return undefined
  }
}

function isLeft(value: unknown): value is Left {
  return addressed(value) && isPlace(Reflect.get(Object(value), 'place'))
}

function pathBelow(base: string, address: string): string {
  const { pathname, search, hash } = new URL(address)
  return `/${pathname.slice(base.length)}${search}${hash}`
}
