import { benchSearch } from '#press/bench/search/measure-search.ts'

await benchSearch(process.argv.slice(2).map(Number).filter(Boolean))
