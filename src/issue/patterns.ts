/**
 * What the words of the issue format look like. No pattern has a flag but `u`: JSON Schema has no other way to
 * write one.
 */

/** A name safe in an address and as an element id: letters, digits, `.`, `_`, `-`. */
export const SLUG = /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,118}[A-Za-z0-9_])?$/u
/** A day, as it is written; whether the calendar has it, `isCalendarDay` knows. */
export const CALENDAR_DATE = /^\d{4}-\d{2}-\d{2}$/u
/** A BCP 47 tag. */
export const LANGUAGE = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/u
/** A page label as printed: `1`, `03`, `A4`. */
export const LABEL = /^(?!\.{1,2}$)[^\s/\\?#%\p{Cc}](?:[^/\\?#%\p{Cc}]{0,30}[^\s/\\?#%\p{Cc}])?$/u
/** Where a link in a text may lead. */
export const HREF = /^(?:[Hh][Tt][Tt][Pp][Ss]?:\/\/|[Mm][Aa][Ii][Ll][Tt][Oo]:)[^\s\p{Cc}]+$/u
/** A picture on a host, or a file below the issue; no path out of it. */
export const PICTURE_SOURCE =
  /^(?:[Hh][Tt][Tt][Pp][Ss]:\/\/[^\s\p{Cc}]+|(?![A-Za-z][A-Za-z0-9+.-]*:|[\/\\])[^\s\\\p{Cc}]+)$/u
/** `#8a1c1c` */
export const COLOUR = /^#[0-9A-Fa-f]{6}$/u
/** Of the format: any that this reader knows. */
export const VERSION = /^1\.\d+$/u

/** True for a date that the (proleptic Gregorian) calendar has. */
export function isCalendarDay(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date)
}
