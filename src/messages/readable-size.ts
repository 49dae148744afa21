/** A size as people say it: `312 KB`, `4.6 MB`. */
export function readableSize(bytes: number): string {
  const megabytes = bytes / 1_000_000
  if (megabytes < 1) return `${Math.round(bytes / 1000)} KB`
  return `${megabytes < 10 ? megabytes.toFixed(1) : Math.round(megabytes)} MB`
}
