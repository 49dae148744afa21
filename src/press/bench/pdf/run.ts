import { importSources } from '#importers/import-sources.ts'
import { printPapers } from '#press/bench/pdf/print-papers.ts'
import { type Score, scoreIssue } from '#press/bench/pdf/score.ts'
import { pdfEquipment } from '#press/pdf-equipment.ts'

/** Prints the sample papers to PDF, imports them, and says how far they are what was printed: `npm run bench:pdf`. */
const COLUMNS: { name: string; of: (score: Score) => number }[] = [
  { name: 'text found', of: (score) => score.found },
  { name: 'B-cubed F1', of: (score) => score.bcubed },
  { name: 'order', of: (score) => score.order },
  { name: 'headlines', of: (score) => score.headlines },
  { name: 'kicker, deck', of: (score) => score.kickersAndDecks },
  { name: 'captions', of: (score) => score.captions },
  { name: 'jumps', of: (score) => score.jumps },
  { name: 'pictures', of: (score) => score.pictures },
]

const equipment = await pdfEquipment()
console.log(`| paper | ${COLUMNS.map(({ name }) => name).join(' | ')} | seconds |`)
console.log(`| --- | ${COLUMNS.map(() => '---').join(' | ')} | --- |`)
for (const { truth, pages } of await printPapers()) {
  const began = performance.now()
  const result = await importSources(pages, { equipment })
  const seconds = (performance.now() - began) / 1000
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  const score = scoreIssue(truth, result.issue)
  const figures = COLUMNS.map(({ of }) => of(score).toFixed(3)).join(' | ')
  console.log(
    `| ${truth.publication.name}, ${truth.pages.length} pages | ${figures} | ${seconds.toFixed(0)} |`,
  )
}
