/** No font has more signs than this, but some number them in four bytes: their tables are nearly all holes. */
const MOST = 0x10000

/**
 * Has pdf.js hand over a font without its tables that are nearly all holes, which nobody here reads: it copies them by
 * `structuredClone`, for which WebKit counts every hole, and one of UTF-16 signs has 3,600,000,000. For a worker of its own.
 */
export function lightenClones(): void {
  const clone = globalThis.structuredClone
  globalThis.structuredClone = (value, options) => clone(withoutWideTables(value), options)
}

/** A message of pdf.js that brings a font, without the tables that are nearly all holes; anything else as it is. */
export function withoutWideTables<T>(message: T): T {
  if (!isRecord(message) || message['action'] !== 'commonobj') return message
  const { data } = message
  if (!Array.isArray(data) || data[1] !== 'Font' || !isRecord(data[2])) return message
  const [id, kind, font] = data
  const extra = isRecord(font['extra']) ? mapped(font['extra'], narrowed) : font['extra']
  return { ...message, data: [id, kind, { ...font, extra }] }
}

/** A table, or what holds one: pdf.js keeps it in `_map`, and that of another encoding it builds upon in `useCMap`. */
function narrowed(value: unknown): unknown {
  if (Array.isArray(value)) return value.length > MOST ? [] : value
  return isRecord(value) && '_map' in value ? mapped(value, narrowed) : value
}

function mapped(
  record: Record<string, unknown>,
  change: (value: unknown) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]))
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
