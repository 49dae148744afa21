import type { Article } from '#issue/schema.ts'
import type { PartRole } from '../scan/scan-issue.ts'

/** What a division is to us. Names differ between libraries; those that nobody knows are told by what they hold. */
export type DivRole =
  | { is: 'container' }
  | { is: 'story'; kind?: Article['kind'] }
  | { is: 'furniture'; what: 'masthead' | 'folio' }
  | { is: 'heading' } // a group of headline, kicker and deck
  | { is: 'group' } // a group of parts: a body
  | { is: 'part'; role: PartRole }
  | { is: 'caption' }
  | { is: 'credit' }
  | { is: 'unknown' }

const container: DivRole = { is: 'container' }
const story = (kind?: Article['kind']): DivRole => (kind ? { is: 'story', kind } : { is: 'story' })
const part = (role: PartRole): DivRole => ({ is: 'part', role })
const furniture = (what: 'masthead' | 'folio'): DivRole => ({ is: 'furniture', what })

const ROLES: Record<string, DivRole> = {}
const say = (role: DivRole, ...types: string[]) => {
  for (const type of types) ROLES[type] = role
}
/** From the title down to the issue: what describes one of these describes the issue. */
const ISSUE_LEVELS = ['NEWSPAPER', 'PERIODICAL', 'SERIAL', 'VOLUME', 'YEAR', 'MONTH', 'DAY', 'ISSUE', 'PRINT']
say(container, ...ISSUE_LEVELS, 'SUPPLEMENT')
say(
  container,
  'CONTENT',
  'CONTENTS',
  'SECTION',
  'ADVERTISEMENTS',
  'CLASSIFIEDS',
  'PAGE',
  'FRONT',
  'BACK',
  'MAIN',
)
say(
  story(),
  'ARTICLE',
  'NEWS',
  'REPORT',
  'REVIEW',
  'LETTER',
  'INTERVIEW',
  'WEATHER',
  'FEUILLETON',
  'NOVEL',
  'POEM',
)
say(story('editorial'), 'EDITORIAL', 'OPINION', 'LEADER')
say(story('notice'), 'NOTICE', 'OBITUARY', 'DEATH_NOTICE', 'BIRTH_NOTICE', 'WEDDING_NOTICE', 'PUBLIC_NOTICE')
say(story('notice'), 'DEATHNOTICE', 'FAMILY_NOTICE', 'ANNOUNCEMENT')
say(story('advertisement'), 'ADVERTISEMENT', 'ADVERT', 'AD', 'CLASSIFIED', 'ADVERTISEMENT_BLOCK')
say(furniture('masthead'), 'TITLE_SECTION', 'MASTHEAD', 'NAMEPLATE', 'PUBLISHING_STMT', 'IMPRINT', 'COLOPHON')
say(
  furniture('folio'),
  'PAGE_NUMBER',
  'PAGENUMBER',
  'RUNNING_TITLE',
  'RUNNINGTITLE',
  'HEADER',
  'FOOTER',
  'FOLIO',
)
say({ is: 'heading' }, 'HEADING')
say({ is: 'group' }, 'BODY', 'BODY_CONTENT', 'TEXT_SECTION', 'FREESECTION', 'LIST')
say(part('headline'), 'TITLE', 'HEADLINE', 'MAIN_TITLE', 'MAINTITLE')
say(part('kicker'), 'OVERLINE', 'KICKER', 'SUPERTITLE')
say(part('deck'), 'SUBHEADLINE', 'SUB_HEADLINE', 'SUBTITLE', 'DECK', 'SUBHEADING')
say(part('byline'), 'AUTHOR', 'BYLINE')
say(part('subheading'), 'CROSSHEAD', 'CROSSHEADING', 'INTERTITLE', 'INTERMEDIATE_TITLE')
say(part('paragraph'), 'PARAGRAPH', 'TEXT', 'TEXTBLOCK', 'MOTTO', 'VERSE', 'DATELINE', 'LIST_ITEM')
say(part('footnote'), 'FOOTNOTE', 'ENDNOTE')
say(part('table'), 'TABLE')
say(part('picture'), 'ILLUSTRATION', 'IMAGE', 'PICTURE', 'PHOTO', 'PHOTOGRAPH', 'GRAPHIC', 'FIGURE', 'MAP')
say(part('picture'), 'CARTOON', 'CHART', 'DRAWING', 'DIAGRAM', 'COMIC')
say({ is: 'caption' }, 'CAPTION', 'LEGEND')
say({ is: 'credit' }, 'CREDIT', 'CREDITS', 'PHOTOGRAPHER')

/** What a division's type means; hyphens and blanks in a type are as good as underscores. */
export function roleOf(type: string): DivRole {
  return ROLES[type.replace(/[\s-]+/gu, '_')] ?? { is: 'unknown' }
}

/** Whether a division is the issue, or what the issue is part of. */
export function isIssueLevel(type: string): boolean {
  return ISSUE_LEVELS.includes(type)
}
