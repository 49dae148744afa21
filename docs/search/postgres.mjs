// A small reference endpoint for search in the archive, over PostgreSQL. It needs the packages pg and tsx.
//
//   npm run jumpline -- documents SITE | npx tsx docs/search/postgres.mjs load
//   PORT=4180 npx tsx docs/search/postgres.mjs serve
//
// The database is named by the usual variables (PGHOST, PGDATABASE, PGUSER, PGPASSWORD).
import { createServer } from 'node:http'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { gramsToAsk } from '../../src/search/archive/grams.ts'
import { readQuery } from '../../src/search/archive/query-address.ts'
import { RESULTS_A_PAGE } from '../../src/search/archive/search-source.ts'
import { foldQuery } from '../../src/search/fold.ts'

const SCHEMA = readFileSync(new URL('postgres.sql', import.meta.url), 'utf8')

/** Adds or replaces the pieces of `jumpline documents`, a line each. */
export async function loadPieces(pool, input) {
  await pool.query(SCHEMA)
  let loaded = 0
  for await (const line of createInterface({ input })) {
    if (line === '') continue
    const { id, folded, grams, position, ...shown } = JSON.parse(line)
    await pool.query(
      `INSERT INTO piece (id, paper, date, page, position, shown, folded, pairs)
       VALUES ($1, $2, $3, $4, $5, $6, $7, array_to_tsvector($8))
       ON CONFLICT (id) DO UPDATE SET page = excluded.page, position = excluded.position,
         shown = excluded.shown, folded = excluded.folded, pairs = excluded.pairs`,
      [id, shown.paper, shown.date, shown.page, position, shown, folded, grams],
    )
    loaded += 1
  }
  return loaded
}

/** Answers `?q=…&paper=…&from=…&to=…&order=…&page=…`: how many pieces hold the query, and ten of them. */
export async function findPieces(pool, parameters) {
  const { query } = readQuery(parameters)
  const sought = foldQuery(query.text)
  const grams = gramsToAsk(sought)
  if (grams.length === 0) return { total: 0, pieces: [] }
  const way = query.order === 'oldest' ? 'ASC' : 'DESC'
  const { rows } = await pool.query(
    // The pairs find the few pieces that may hold the query; whether they do, the text itself tells.
    `WITH found AS (
       SELECT * FROM piece
       WHERE pairs @@ (SELECT string_agg(quote_literal(gram), ' & ')::tsquery FROM unnest($1::text[]) AS gram)
         AND strpos(folded, $2) > 0
         AND ($3::text IS NULL OR paper = $3)
         AND ($4::date IS NULL OR date >= $4)
         AND ($5::date IS NULL OR date <= $5)
     )
     SELECT (SELECT count(*) FROM found)::int AS total,
       (SELECT coalesce(jsonb_agg(shown), '[]') FROM (
         SELECT shown FROM found ORDER BY date ${way}, paper, page, position
         LIMIT ${RESULTS_A_PAGE} OFFSET $6
       ) AS asked) AS pieces`,
    [grams, sought, query.paper ?? null, query.from ?? null, query.to ?? null, query.page * RESULTS_A_PAGE],
  )
  return rows[0]
}

/** The endpoint itself; `origin` is the host of the site that asks. */
export function endpoint(pool, origin = '*') {
  return createServer(async (request, response) => {
    const headers = {
      'Content-Type': 'application/json; charset=utf-8',
      'Access-Control-Allow-Origin': origin,
    }
    try {
      const answer = await findPieces(pool, new URL(request.url ?? '/', 'http://localhost').searchParams)
      response.writeHead(200, headers).end(JSON.stringify(answer))
    } catch (error) {
      process.stderr.write(`${error}\n`)
      response.writeHead(500, headers).end('{}')
    }
  })
}

const [, script, command] = process.argv
if (script?.endsWith('postgres.mjs')) {
  const pool = new pg.Pool()
  // A connection that is lost is said; the next question opens another.
  pool.on('error', (error) => process.stderr.write(`${error.message}\n`))
  if (command === 'load') {
    const loaded = await loadPieces(pool, process.stdin)
    process.stdout.write(`${loaded} pieces\n`)
    await pool.end()
  } else endpoint(pool, process.env['ORIGIN']).listen(Number(process.env['PORT'] ?? 4180))
}
