import { createServer, type IncomingMessage, type Server } from 'node:http'
import * as v from 'valibot'

/** The index's settings, as far as this engine has them: a field of grams, others as they are. */
const IndexSchema = v.strictObject({
  settings: v.strictObject({
    analysis: v.strictObject({
      tokenizer: v.record(
        v.string(),
        v.strictObject({ type: v.literal('ngram'), min_gram: v.literal(2), max_gram: v.literal(2) }),
      ),
      analyzer: v.record(v.string(), v.strictObject({ type: v.literal('custom'), tokenizer: v.string() })),
    }),
  }),
  mappings: v.strictObject({
    dynamic: v.literal(false),
    properties: v.record(
      v.string(),
      v.variant('type', [
        v.strictObject({ type: v.literal('keyword') }),
        v.strictObject({ type: v.literal('integer') }),
        v.strictObject({ type: v.literal('date'), format: v.literal('yyyy-MM-dd') }),
        v.strictObject({ type: v.literal('text'), analyzer: v.string() }),
      ]),
    ),
  }),
})

const DaySchema = v.pipe(v.string(), v.isoDate())
const WaySchema = v.picklist(['asc', 'desc'])
/** The words of the query language that the reader uses; every other is refused, as engines refuse unknown ones. */
const QuerySchema = v.strictObject({
  query: v.strictObject({
    bool: v.strictObject({
      must: v.tuple([v.strictObject({ match_phrase: v.record(v.string(), v.string()) })]),
      filter: v.array(
        v.union([
          v.strictObject({ term: v.record(v.string(), v.string()) }),
          v.strictObject({
            range: v.record(
              v.string(),
              v.strictObject({ gte: v.optional(DaySchema), lte: v.optional(DaySchema) }),
            ),
          }),
        ]),
      ),
    }),
  }),
  sort: v.array(v.record(v.string(), WaySchema)),
  from: v.pipe(v.number(), v.integer(), v.minValue(0)),
  size: v.pipe(v.number(), v.integer(), v.minValue(0)),
  track_total_hits: v.literal(true),
  _source: v.strictObject({ excludes: v.array(v.string()) }),
})
const ActionSchema = v.strictObject({ index: v.strictObject({ _index: v.string(), _id: v.string() }) })

type Index = v.InferOutput<typeof IndexSchema>
type Source = Record<string, unknown>

/**
 * An engine that understands what of OpenSearch's interface the reader and `jumpline documents --bulk` use: `PUT /INDEX`,
 * `POST /_bulk`, `POST /INDEX/_refresh`, `POST /INDEX/_search`, `DELETE /INDEX`. A phrase is tokens one after the other, as Lucene has it.
 */
export function smallEngine(): Server {
  const indexes = new Map<string, { index: Index; documents: Map<string, Source> }>()
  const answer = (method: string, path: string, body: string): object => {
    const [name = '', action] = path.slice(1).split('/')
    if (name === '_bulk') return load(body)
    if (method === 'PUT') {
      indexes.set(name, { index: v.parse(IndexSchema, JSON.parse(body)), documents: new Map() })
      return { acknowledged: true }
    }
    const held = indexes.get(name)
    if (held === undefined) throw new Error(`no index ${name}`)
    if (method === 'DELETE') indexes.delete(name)
    if (action !== '_search') return { acknowledged: true }
    return search(held.index, held.documents, v.parse(QuerySchema, JSON.parse(body)))
  }
  const load = (body: string): object => {
    if (!body.endsWith('\n')) throw new Error('the bulk must end with a line feed')
    const lines = body.split('\n').slice(0, -1)
    for (let at = 0; at < lines.length; at += 2) {
      const { index } = v.parse(ActionSchema, JSON.parse(lines[at] ?? ''))
      const source = v.parse(v.record(v.string(), v.unknown()), JSON.parse(lines[at + 1] ?? ''))
      indexes.get(index._index)?.documents.set(index._id, source)
    }
    return { errors: false }
  }
  return createServer((request, response) => {
    void read(request).then((body) => {
      const { method = '', url = '' } = request
      try {
        response.setHeader('Content-Type', 'application/json')
        response.end(JSON.stringify(answer(method, url, body)))
      } catch (error) {
        response.writeHead(400).end(JSON.stringify({ error: String(error) }))
      }
    })
  })
}

function search(
  index: Index,
  documents: ReadonlyMap<string, Source>,
  asked: v.InferOutput<typeof QuerySchema>,
) {
  if (asked.from + asked.size > 10_000) throw new Error('Result window is too large')
  const { must, filter } = asked.query.bool
  const found = [...documents].filter(
    ([, source]) =>
      Object.entries(must[0].match_phrase).every(([field, text]) => holds(index, field, source, text)) &&
      filter.every((each) =>
        'term' in each
          ? Object.entries(each.term).every(([field, value]) => source[field] === value)
          : Object.entries(each.range).every(([field, { gte, lte }]) => {
              const day = String(source[field])
              return day >= (gte ?? '') && day <= (lte ?? '9999')
            }),
      ),
  )
  found.sort(([, a], [, b]) => {
    for (const each of asked.sort)
      for (const [field, way] of Object.entries(each)) {
        const order = inOrder(a[field], b[field])
        if (order !== 0) return way === 'asc' ? order : -order
      }
    return 0
  })
  return {
    hits: {
      total: { value: found.length, relation: 'eq' },
      hits: found.slice(asked.from, asked.from + asked.size).map(([_id, source]) => ({
        _id,
        _source: Object.fromEntries(
          Object.entries(source).filter(([field]) => !asked._source.excludes.includes(field)),
        ),
      })),
    },
  }
}

/** Whether the tokens of a phrase stand in a field one after the other; a phrase without tokens is nowhere. */
function holds({ mappings, settings }: Index, field: string, source: Source, phrase: string): boolean {
  const mapped = mappings.properties[field]
  if (mapped?.type !== 'text') throw new Error(`${field} is no text`)
  const { tokenizer = '' } = settings.analysis.analyzer[mapped.analyzer] ?? {}
  if (settings.analysis.tokenizer[tokenizer] === undefined) throw new Error(`no tokenizer ${tokenizer}`)
  const sought = bigrams(phrase)
  const tokens = bigrams(String(source[field] ?? ''))
  return (
    sought.length > 0 && tokens.some((_, at) => sought.every((token, step) => tokens[at + step] === token))
  )
}

function bigrams(text: string): string[] {
  const signs = [...text]
  return signs.slice(1).map((sign, at) => `${signs[at]}${sign}`)
}

function inOrder(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return Buffer.compare(Buffer.from(String(a)), Buffer.from(String(b)))
}

async function read(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(Buffer.from(part))
  return Buffer.concat(parts).toString('utf8')
}
