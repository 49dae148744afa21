import { createContext, useContext } from 'react'

/** The host of the site, where the press knows it while it renders. */
export const OriginContext = createContext<string | undefined>(undefined)

/**
 * The host that the site's own addresses name, `https://paper.example`; undefined where the site was
 * published without one. In a browser it stands in the document, so that both write the same addresses.
 */
export function useOrigin(): string | undefined {
  const given = useContext(OriginContext)
  return given ?? (typeof document === 'undefined' ? undefined : document.documentElement.dataset['origin'])
}

/** An address with its host, where that is known. */
export function absoluteAddress(origin: string | undefined, address: string): string {
  return origin === undefined || !URL.canParse(address, origin) ? address : new URL(address, origin).href
}
