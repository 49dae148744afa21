import { describeProblem, type ProblemReason } from '#importers/problem.ts'
import type { Fault, FaultReason } from '#issue/fault.ts'
import { faultsZhHans, problemsZhHans } from '#messages/refusals-zh-hans.ts'

type ByCode<Reason extends { code: string }> = { [Code in Reason['code']]: Extract<Reason, { code: Code }> }

/** Words for every reason, by its code: the messages do not know the importers, and are checked here. */
type Words<Reasons> = { [Code in keyof Reasons]: (reason: Reasons[Code]) => string }

type Problems = ByCode<ProblemReason>
type Faults = ByCode<FaultReason>

const PROBLEMS: Words<Problems> = {
  ...problemsZhHans,
  'issue-fault': ({ fault }) => faultInChinese(fault),
}
const FAULTS: Words<Faults> = faultsZhHans

function say<Reasons, Code extends keyof Reasons>(
  words: Words<Reasons>,
  code: Code,
  reason: Reasons[Code],
): string {
  return words[code](reason)
}

/**
 * Why a source file was refused, in the reader's language, without the file's name.
 *
 * @param page the label of the page that it holds, where that is known
 */
export function tellProblem(reason: ProblemReason, language: string, page?: string): string {
  const isChinese = language.startsWith('zh')
  const text = isChinese
    ? say<Problems, ProblemReason['code']>(PROBLEMS, reason.code, reason)
    : inEnglish(reason)
  if (page === undefined) return text
  return isChinese ? `第${page}版：${text}` : `Page ${page}: ${text}`
}

function inEnglish(reason: ProblemReason): string {
  return describeProblem({ file: '', reason }).replace(/^: /u, '')
}

/** With the place of the fault in the file. */
function faultInChinese({ reason, place }: Fault): string {
  const said = say<Faults, FaultReason['code']>(FAULTS, reason.code, reason)
  return place === '' ? said : `${said}（${place}）`
}
