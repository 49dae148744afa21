/** Where the eye is taken to rest in a text, as a share of the window's height. */
export const READING_LINE = 0.35
