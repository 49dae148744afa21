/** How the names of picture files end that every browser shows. */
export const PICTURE_ENDINGS: readonly string[] = ['jpg', 'jpeg', 'png', 'webp', 'gif', 'avif']
