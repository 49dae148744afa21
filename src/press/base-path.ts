/**
 * The path a site is hosted under, from however it was written: `papers`, `/papers`, `/papers/`
 * are all `/papers/`; nothing is `/`.
 */
export function basePath(setting: string | undefined): string {
  const inner = (setting ?? '').split('/').filter(Boolean).join('/')
  return inner === '' ? '/' : `/${inner}/`
}
