import { describeStory } from '#app/head/shared-description.ts'
import { isNews } from '#issue/news.ts'
import { inlineText } from '#issue/plain-text.ts'
import type { Article, Photo, Publication } from '#issue/schema.ts'
import { paths } from '#paths.ts'
import type { Corrections } from '#press/publishing/corrections.ts'
import type { Edition } from '#press/publishing/issue-edition.ts'
import type { SiteAddresses } from '#press/publishing/site-address.ts'
import { storiesOf, type WholeStory } from '#press/publishing/stories.ts'

/** A thing in the words of schema.org; what is undefined is not said. */
export type Thing = { '@type': string; [property: string]: unknown }

/** Longer headlines are not taken by those who show them. */
const HEADLINE_LENGTH = 110

/** What the documents of an issue say of themselves: by address, pages and the stories that are news. */
export function structuredData(
  edition: Edition,
  addresses: SiteAddresses,
  corrections: Corrections,
): Map<string, Thing> {
  const { paper, address, whole } = edition
  const stories = storiesOf(whole).filter(isNews)
  const said = new Map<string, Thing>()
  const issue = publicationIssue(edition, addresses)
  said.set(paths.issue.to(paper, address), issue)
  for (const story of stories) {
    const thing = {
      ...newsArticle(story, edition, addresses),
      dateModified: corrections.get(story.id),
    }
    // The address of a later piece shows the same document.
    for (const { article } of story.pieces) said.set(paths.story.to(paper, address, article.id), thing)
  }
  for (const { label, section } of whole.issue.pages) {
    const here = stories.filter((story) => story.pieces.some((piece) => piece.page === label))
    said.set(paths.page.to(paper, address, label), {
      '@type': 'CollectionPage',
      url: addresses.of(paths.page.to(paper, address, label)),
      position: label,
      about: section,
      inLanguage: whole.issue.language,
      isPartOf: issue,
      hasPart: here.map((story) => ({
        '@type': 'NewsArticle',
        headline: headlineOf(story),
        url: addresses.of(paths.story.to(paper, address, story.id)),
      })),
    })
  }
  return said
}

/** A story as a `NewsArticle` of the issue it was printed in. */
export function newsArticle(story: WholeStory, edition: Edition, addresses: SiteAddresses): Thing {
  const { paper, address, whole } = edition
  const { article } = story.pieces[0]
  const url = addresses.of(paths.story.to(paper, address, story.id))
  const images = story.pieces
    .flatMap((piece) => piece.article.photos ?? [])
    .flatMap((photo) => imageObjects(photo, (src) => addresses.picture(paper, address, src)))
  return {
    '@type': 'NewsArticle',
    url,
    mainEntityOfPage: url,
    headline: headlineOf(story),
    alternativeHeadline: article.deck,
    description: describeStory(story.pieces) || undefined,
    datePublished: whole.issue.date,
    inLanguage: article.language ?? whole.issue.language,
    author: authorsOf(article, whole.issue.publication),
    publisher: organisation(whole.issue.publication.name),
    image: images.length === 0 ? undefined : images,
    articleSection: story.section,
    printPage: story.pieces[0].page,
    printSection: story.section,
    printEdition: whole.issue.edition,
    pagination: [...new Set(story.pieces.map((piece) => piece.page))].join(', '),
    isPartOf: publicationIssue(edition, addresses),
  }
}

/** Undefined for a story of pictures alone, which has no words to be named by. */
function headlineOf({ name }: WholeStory): string | undefined {
  return Array.from(name).slice(0, HEADLINE_LENGTH).join('') || undefined
}

function publicationIssue({ paper, address, whole }: Edition, addresses: SiteAddresses): Thing {
  const { publication, date, number } = whole.issue
  return {
    '@type': 'PublicationIssue',
    url: addresses.of(paths.issue.to(paper, address)),
    issueNumber: number,
    datePublished: date,
    isPartOf: {
      '@type': 'Newspaper',
      name: publication.name,
      issn: publication.issn,
      url: addresses.of(paths.publication.to(paper)),
      publisher: organisation(publication.publisher ?? publication.name),
    },
  }
}

/** Whoever is named above the text, else the agency, else the newspaper. */
function authorsOf(article: Article, publication: Publication): Thing[] {
  const names = [...new Set(article.byline)]
  if (names.length > 0) return names.map((name) => ({ '@type': 'Person', name }))
  const agency = article.dateline?.agency
  return [organisation(agency ?? publication.name)]
}

function organisation(name: string): Thing {
  return { '@type': 'NewsMediaOrganization', name }
}

function imageObjects(photo: Photo, addressOf: (src: string) => string | undefined): Thing[] {
  const caption = photo.caption === undefined ? undefined : inlineText(photo.caption)
  const images = [photo.image ?? []].flat().flatMap((image) => {
    const url = addressOf(image.src)
    return url === undefined ? [] : [{ image, url }]
  })
  return images.map(({ image, url }) => ({
    '@type': 'ImageObject',
    url,
    contentUrl: url,
    width: image.width,
    height: image.height,
    caption,
    creditText: photo.credit?.text,
    creator: photo.credit?.names?.map((name) => ({ '@type': 'Person', name })),
  }))
}
