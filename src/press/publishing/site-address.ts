import { absoluteAddress } from '#ui/origin.ts'
import { publishedLibrary } from '#library/published-library.ts'
import type { SiteSettings } from '#press/publishing/settings.ts'

/** How addresses are written in files that the press makes by itself: with the host where it is known. */
export type SiteAddresses = {
  /** Of a path without the base, `/river/2026-05-15/`. */
  of: (path: string) => string
  /** Of a picture as an issue names it; undefined for one on another host, which no file of the site shows. */
  picture: (paper: string, issue: string, src: string) => string | undefined
}

/** The addresses of a site with these settings. */
export function siteAddresses({ base, origin }: SiteSettings): SiteAddresses {
  const { picture } = publishedLibrary(base)
  return {
    of: (path) => absoluteAddress(origin, base + path.slice(1)),
    picture: (paper, issue, src) => {
      const address = picture(paper, issue, src)
      return address === undefined ? undefined : absoluteAddress(origin, address)
    },
  }
}
