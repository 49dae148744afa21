import { late } from '#ui/late.tsx'

/** The share sheet; its code comes when it is asked for. */
export const ShareDialog = late(async () => (await import('#reader/share/share-dialog.tsx')).ShareDialog)
