import type { Image } from '#issue/schema.ts'

type Paper = keyof typeof PAPER_FOLDERS

/** A photograph of a sample paper and the full size of its print. */
export type PhotographEntry = { slug: string; paper: Paper; width: number; height: number }

/** A chart or map, drawn as SVG. */
export type ChartEntry = PhotographEntry

/** Where each paper keeps its pictures, from the root of the repository. */
export const PAPER_FOLDERS = {
  lanchuan: 'public/papers/lanchuan/2026-04-22/pictures',
  courier: 'public/papers/tern-harbor-courier/2026-04-23/pictures',
}

/** Every photograph of the two papers. */
export const PHOTOGRAPHS: readonly PhotographEntry[] = [
  { slug: 'bridge-morning', paper: 'lanchuan', width: 1600, height: 800 },
  { slug: 'market-stalls', paper: 'lanchuan', width: 1600, height: 1200 },
  { slug: 'tea-terraces', paper: 'lanchuan', width: 1600, height: 1067 },
  { slug: 'teacher-silhouette', paper: 'lanchuan', width: 1600, height: 1200 },
  { slug: 'library-hall', paper: 'lanchuan', width: 1600, height: 2133 },
  { slug: 'opera-silhouette', paper: 'lanchuan', width: 1600, height: 1067 },
  { slug: 'relay-race', paper: 'lanchuan', width: 1600, height: 1067 },
  { slug: 'kites-1', paper: 'lanchuan', width: 1600, height: 1200 },
  { slug: 'kites-2', paper: 'lanchuan', width: 1600, height: 1200 },
  { slug: 'ferry-dock', paper: 'lanchuan', width: 1600, height: 1067 },
  { slug: 'harbor-breakwater', paper: 'courier', width: 1600, height: 1067 },
  { slug: 'lighthouse', paper: 'courier', width: 1600, height: 2133 },
  { slug: 'farm-stand', paper: 'courier', width: 1600, height: 1067 },
  { slug: 'council-portrait', paper: 'courier', width: 1600, height: 1200 },
  { slug: 'track-meet', paper: 'courier', width: 1600, height: 1067 },
  { slug: 'bakery-window', paper: 'courier', width: 1600, height: 1200 },
  { slug: 'storm-clouds', paper: 'courier', width: 1600, height: 900 },
]

/** Every chart and map of the two papers. */
export const CHARTS: readonly ChartEntry[] = [
  { slug: 'metro-map', paper: 'lanchuan', width: 1200, height: 480 },
  { slug: 'freight-chart', paper: 'lanchuan', width: 900, height: 600 },
  { slug: 'budget-chart', paper: 'courier', width: 900, height: 600 },
  { slug: 'ferry-map', paper: 'courier', width: 900, height: 720 },
]

/** The files of a photograph, best encoding and largest width first. */
export function photographFiles(
  entry: PhotographEntry,
): { name: string; width: number; height: number; type: 'image/avif' | 'image/webp' }[] {
  const kinds = [
    { ending: 'avif', type: 'image/avif' },
    { ending: 'webp', type: 'image/webp' },
  ] as const
  return kinds.flatMap(({ ending, type }) =>
    [entry.width, entry.width / 2].map((width) => ({
      name: `${entry.slug}-${width}.${ending}`,
      width,
      height: Math.round((entry.height * width) / entry.width),
      type,
    })),
  )
}

/** The `image` of an issue file for a picture, without its `alt`; undefined when there is no such picture. */
export function imageOf(slug: string): Image | undefined {
  const chart = CHARTS.find((entry) => entry.slug === slug)
  if (chart) return { src: `pictures/${slug}.svg`, width: chart.width, height: chart.height }
  const photograph = PHOTOGRAPHS.find((entry) => entry.slug === slug)
  if (!photograph) return undefined
  const { width, height } = photograph
  const src = `${slug}-${width}.webp`
  const variants = photographFiles(photograph)
    .filter((file) => file.name !== src)
    .map((file) => ({ src: `pictures/${file.name}`, width: file.width, type: file.type }))
  return { src: `pictures/${src}`, width, height, variants }
}
