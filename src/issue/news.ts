import type { Article } from '#issue/schema.ts'

/** Whether a piece is what the paper tells: neither what it sells, nor a pointer to a piece that stands elsewhere. */
export function isNews({ kind }: Pick<Article, 'kind'>): boolean {
  return kind !== 'advertisement' && kind !== 'teaser'
}
