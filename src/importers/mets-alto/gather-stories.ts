import type { ScanPart, ScanStory, Stretch } from '../scan/scan-issue.ts'
import { type DivRole, roleOf } from './div-roles.ts'
import { headFlatStory } from './flat-story.ts'
import { allDivs, type Mets, type MetsArea, type MetsDiv } from './mets.ts'
import type { AreaResolver } from './resolve-area.ts'

/** An article of the structure that points to no text, only, by links, to pages. */
export type LinkedTitle = { title: string; kind?: ScanStory['kind']; targets: readonly string[] }

/** What the logical structure holds. */
export type Gathered = {
  stories: ScanStory[]
  furniture: { stretch: Stretch; what: 'masthead' | 'folio' }[]
  titles: LinkedTitle[]
}

/** Everything that a walk over the structure needs. */
type Walk = {
  /** The text that a division points to: by its own areas, or those of the blocks that it is linked to. */
  textOf: (div: MetsDiv) => Stretch[]
  mets: Mets
  found: Gathered
}

/** Walks the logical structure once, and makes stories of its articles. The tree is at most 64 deep. */
export function gatherStories(mets: Mets, resolve: AreaResolver): Gathered {
  const found: Gathered = { stories: [], furniture: [], titles: [] }
  if (mets.logical) walkContainer(mets.logical, { mets, found, textOf: textFinder(mets, resolve) })
  return found
}

/**
 * Some libraries point to blocks from the physical structure only, and tie the two by links. What an article points to
 * as a whole and again part by part is its parts': they say what it is.
 */
function textFinder(mets: Mets, resolve: AreaResolver): Walk['textOf'] {
  const physical = new Map([...allDivs(mets.physical)].map((div) => [div.id, div]))
  const pointedTo = (div: MetsDiv): Stretch[] => {
    const own = div.areas.flatMap(resolve)
    if (own.length > 0) return own
    const linked = (mets.links.get(div.id) ?? []).flatMap((id) => physical.get(id)?.areas ?? [])
    return linked.filter(isOfBlock).flatMap(resolve)
  }
  return (div) => {
    const all = pointedTo(div)
    if (all.length === 0 || div.children.length === 0) return all
    const below = [...allDivs(div)].slice(1).flatMap(pointedTo)
    const told = new Set<unknown>(
      below.flatMap(({ block, lines }) => [...lines, ...(block.lines.length > 0 ? [] : [block])]),
    )
    return all.flatMap((stretch) => {
      const lines = stretch.lines.filter((line) => !told.has(line))
      return lines.length > 0 || (stretch.lines.length === 0 && !told.has(stretch.block))
        ? [{ ...stretch, lines }]
        : []
    })
  }
}

/** An area that is part of a page; one without a place is all of it. */
function isOfBlock({ begin, rectangle }: MetsArea): boolean {
  return begin !== undefined || rectangle !== undefined
}

/**
 * A section and what stands in it. Its heading is printed once: over its own text where it has any, else over its first
 * article, as a kicker where that has a headline.
 */
function walkContainer(div: MetsDiv, walk: Walk): void {
  const { stories } = walk.found
  const before = stories.length
  const own: ScanStory = { parts: [] }
  stories.push(own)
  gatherLoose(div, own, walk)
  for (const child of div.children) {
    const role = meant(child)
    if (role.is === 'container') walkContainer(child, walk)
    else if (role.is === 'story') addStory(child, role, walk)
    else gatherPart(child, role, own, walk)
  }
  const heading = own.parts.every(({ role }) => HEADINGS.has(role))
  const first = stories[before + 1]
  if (!heading) describe(own, div, walk.mets)
  else if (own.parts.length === 0 || first) {
    stories.splice(before, 1)
    const headed = first?.parts.some(({ role }) => HEADINGS.has(role)) === true
    first?.parts.unshift(
      ...(headed ? own.parts.map((part): ScanPart => ({ ...part, role: 'kicker' })) : own.parts),
    )
  }
}

const HEADINGS: ReadonlySet<string> = new Set(['kicker', 'headline', 'deck'])

/** Files that a container points to itself: the page pictures of a whole issue, which are no text of it. */
function gatherLoose(div: MetsDiv, own: ScanStory, walk: Walk): void {
  if (div.areas.every(isOfBlock)) addPart(own, 'paragraph', walk.textOf(div))
}

/** A division that no list knows is a story where it holds text and no other story; else it is a container. */
function meant(div: MetsDiv): DivRole {
  const role = roleOf(div.type)
  if (role.is !== 'unknown') return role
  const below = [...allDivs(div)].slice(1)
  return below.some(({ type }) => roleOf(type).is === 'story') ? { is: 'container' } : { is: 'story' }
}

function addStory(div: MetsDiv, { kind }: Extract<DivRole, { is: 'story' }>, walk: Walk): void {
  const story: ScanStory = { parts: [], ...(kind && { kind }) }
  const at = walk.found.stories.push(story) - 1
  const below: ScanStory = { parts: [] }
  for (const child of div.children) gatherPart(child, meant(child), below, walk)
  const own = partsOfAreas(div, walk)
  // A headline of its own division stands over all.
  if (below.parts.some(({ role }) => role === 'headline'))
    story.parts.push(...below.parts, ...own.map(asText))
  else story.parts.push(...own, ...below.parts)
  describe(story, div, walk.mets)
  // Notes are written down wherever their sign stands, and printed at the end.
  story.parts.sort((a, b) => Number(a.role === 'footnote') - Number(b.role === 'footnote'))
  if (story.parts.length > 0) return
  walk.found.stories.splice(at, 1)
  const targets = walk.mets.links.get(div.id) ?? []
  const title = titleOf(div, walk.mets)
  const inner = [...allDivs(div)].flatMap(({ id }) => walk.mets.links.get(id) ?? [])
  const all = [...new Set([...targets, ...inner])]
  if (all.length > 0) walk.found.titles.push({ title, targets: all, ...(kind && { kind }) })
}

/** A story's own areas: a flat one has no other. Links to physical divisions that point to blocks are as good. */
function partsOfAreas(div: MetsDiv, walk: Walk): ScanPart[] {
  return headFlatStory(walk.textOf(div), titleOf(div, walk.mets))
}

function asText(part: ScanPart): ScanPart {
  return part.role === 'headline' ? { ...part, role: 'paragraph' } : part
}

function gatherPart(div: MetsDiv, role: DivRole, story: ScanStory, walk: Walk): void {
  const children = (into: ScanStory) => {
    for (const child of div.children) gatherPart(child, meant(child), into, walk)
  }
  switch (role.is) {
    case 'furniture':
      for (const one of allDivs(div))
        for (const stretch of walk.textOf(one)) walk.found.furniture.push({ stretch, what: role.what })
      return
    case 'story':
      // An advertisement in the body of a section is no part of any text around it.
      if (roleOf(div.type).is === 'story') {
        addStory(div, role, walk)
        return
      }
      addPart(story, 'paragraph', walk.textOf(div))
      children(story)
      return
    case 'container':
      walkContainer(div, walk)
      return
    case 'heading':
      addPart(story, 'headline', walk.textOf(div))
      children(story)
      return
    case 'group':
    case 'unknown':
      addPart(story, 'paragraph', walk.textOf(div))
      children(story)
      return
    case 'part':
      if (role.role === 'picture') addPicture(div, story, walk)
      else if (role.role === 'table') addTable(div, story, walk)
      else addPart(story, placed(role.role, story), [...allDivs(div)].flatMap(walk.textOf))
      return
    case 'caption':
    case 'credit':
      addPicture({ ...div, areas: [], children: [div] }, story, walk)
      return
    default:
      role satisfies never
  }
}

/** A title after the text has begun is one within it. */
function placed(role: ScanPart['role'], story: ScanStory): ScanPart['role'] {
  const begun = story.parts.some((part) => part.role === 'paragraph' || part.role === 'table')
  return begun && HEADINGS.has(role) ? 'subheading' : role
}

function addPart(story: ScanStory, role: ScanPart['role'], stretches: readonly Stretch[]): void {
  if (stretches.length > 0) story.parts.push({ role, stretches })
}

/** A picture with the caption and credit that stand in or beside it. */
function addPicture(div: MetsDiv, story: ScanStory, walk: Walk): void {
  const picked: Record<'text' | 'caption' | 'credit', Stretch[]> = { text: [], caption: [], credit: [] }
  const visit = (one: MetsDiv, into: keyof typeof picked) => {
    picked[into].push(...walk.textOf(one))
    for (const child of one.children) {
      const { is } = roleOf(child.type)
      visit(child, is === 'caption' || is === 'credit' ? is : into)
    }
  }
  visit(div, 'text')
  const pictures = picked.text.filter(({ lines }) => lines.length === 0)
  const words = picked.text.filter(({ lines }) => lines.length > 0)
  if (pictures.length + picked.caption.length + picked.credit.length > 0)
    story.parts.push({
      role: 'picture',
      stretches: pictures,
      caption: picked.caption,
      credit: picked.credit,
    })
  // Words drawn in a picture are kept as its text.
  addPart(story, 'picture', words)
}

function addTable(div: MetsDiv, story: ScanStory, walk: Walk): void {
  for (const one of allDivs(div)) {
    const { is } = roleOf(one.type)
    const stretches = walk.textOf(one).filter(({ lines }) => lines.length > 0)
    addPart(story, is === 'caption' ? 'subheading' : 'table', stretches)
  }
}

/** What the article's own description says: its language. */
function describe(story: ScanStory, div: MetsDiv, mets: Mets): void {
  const languages = div.descriptions.flatMap((id) => mets.mods.get(id)?.languages ?? [])
  if (languages.length === 1 && languages[0]) story.language = languages[0]
}

function titleOf(div: MetsDiv, mets: Mets): string {
  return div.label || div.descriptions.map((id) => mets.mods.get(id)?.title).find(Boolean) || ''
}
