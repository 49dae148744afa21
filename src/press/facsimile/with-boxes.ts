import type { Image, Issue, Page, Photo } from '#issue/schema.ts'
import type { MeasuredPage } from './measure-page.ts'

/** An issue without images of its pages and without boxes: set by what it says alone. */
export function withoutBoxes(issue: Issue): Issue {
  return {
    ...issue,
    pages: issue.pages.map((page) => ({
      ...page,
      image: undefined,
      articles: page.articles.map((article) => ({
        ...article,
        box: undefined,
        photos: article.photos?.map(withoutBox),
      })),
      photos: page.photos?.map(withoutBox),
    })),
  }
}

function withoutBox(photo: Photo): Photo {
  return { ...photo, box: undefined }
}

/** An issue with the boxes of its pages as measured, by label. */
export function withBoxes(issue: Issue, measured: ReadonlyMap<string, MeasuredPage>): Issue {
  return {
    ...issue,
    pages: issue.pages.map((page) => {
      const found = measured.get(page.label)
      return found === undefined ? page : boxedPage(page, found)
    }),
  }
}

function boxedPage(page: Page, measured: MeasuredPage): Page {
  return {
    ...page,
    articles: page.articles.map((article) => ({
      ...article,
      box: measured.pieces.get(article.id),
      photos: article.photos?.map((photo, at) => ({ ...photo, box: measured.photos.get(article.id)?.[at] })),
    })),
    photos: page.photos?.map((photo, at) => ({ ...photo, box: measured.pagePhotos[at] })),
  }
}

/** An issue with the images of its pages, by label. */
export function withImages(issue: Issue, images: ReadonlyMap<string, Image>): Issue {
  return {
    ...issue,
    pages: issue.pages.map((page) => ({ ...page, image: images.get(page.label) ?? page.image })),
  }
}
