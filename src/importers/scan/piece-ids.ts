/** Ids of pieces, unique in the issue: `p1-1`, `p1-2`, `pA03-1`. */
export function pieceIds(): (label: string) => string {
  const next = new Map<string, number>()
  return (label) => {
    const base = `p${label.replace(/[^A-Za-z0-9]/gu, '') || 'x'}`
    const n = (next.get(base) ?? 0) + 1
    next.set(base, n)
    return `${base}-${n}`
  }
}
