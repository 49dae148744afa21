/** Where the way back is kept through a reload; nowhere outside a browser, or where storage is denied. */
export function sessionKeeping(): Storage | undefined {
  try {
    return typeof sessionStorage === 'undefined' ? undefined : sessionStorage
  } catch {
    return undefined
  }
}
