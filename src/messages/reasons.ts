/** What can go wrong, as the library and the importer name it. */
export type ErrorReason =
  | 'publication-not-found'
  | 'year-not-found'
  | 'issue-not-found'
  | 'own-not-found'
  | 'page-not-found'
  | 'piece-not-found'
  | 'unreachable'
  | 'damaged'
  | 'newer'
  | 'storage-full'
  | 'storage-unavailable'
  | 'unknown'

/** Why something could not be searched. */
export type SearchGapReason = 'no-index' | 'newer-index' | 'damaged' | 'unreachable' | 'engine-silent'
