import { late } from '#ui/late.tsx'

/** The issues on this device, whose list comes after what the view is about. */
export const KeptOnDevice = late(async () => (await import('#app/offline/kept-list.tsx')).KeptList)
