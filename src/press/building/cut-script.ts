import { type ESTree, parseSync, Visitor } from 'vite'

/** What of a library's script is never used, so that a minifier can leave out all that only this needs. */
export type Cuts = {
  /** Functions by their names, with the body that is left of each; `null` where it is never called. */
  functions: Record<string, string | null>
  /** Properties by their text, as `init.dataStrategy`, that nobody gives a value. */
  undefinedValues: readonly string[]
  /** Conditions of `if` by their text that always hold, or never. */
  conditions: Record<string, boolean>
  /** Functions by their names whose calls do nothing that counts, such as warnings. */
  voidCalls: readonly string[]
}

type Edit = { start: number; end: number; text: string }

/**
 * Takes out of a script what is never used.
 *
 * @param name the script's file, for errors
 * @throws Error where the script cannot be read, or has not all that is named: another version of a library may
 *   call things by other names, and mean other things by the same
 */
export function cutScript(name: string, code: string, cuts: Cuts): string {
  const { program, errors } = parseSync(name, code)
  const [error] = errors
  if (error !== undefined) throw new Error(`${name}: ${error.message}`)

  const found = new Set<string>()
  const edits: Edit[] = []
  const replace = (node: ESTree.Span, text: string) => edits.push({ start: node.start, end: node.end, text })
  const isNamed = (names: readonly string[], text: string) => {
    if (!names.includes(text)) return false
    found.add(text)
    return true
  }
  new Visitor({
    FunctionDeclaration({ id, body }) {
      const left = id === null ? undefined : cuts.functions[id.name]
      if (id === null || body === null || left === undefined) return
      found.add(id.name)
      replace(body, left === null ? '{ throw new Error("Left out") }' : `{ ${left} }`)
    },
    MemberExpression(node) {
      if (isNamed(cuts.undefinedValues, code.slice(node.start, node.end))) replace(node, 'undefined')
    },
    IfStatement({ test }) {
      const condition = code.slice(test.start, test.end)
      if (isNamed(Object.keys(cuts.conditions), condition)) replace(test, `${cuts.conditions[condition]}`)
    },
    CallExpression(node) {
      if (isNamed(cuts.voidCalls, code.slice(node.callee.start, node.callee.end))) replace(node, 'undefined')
    },
  }).visit(program)

  const named = [
    ...Object.keys(cuts.functions),
    ...cuts.undefinedValues,
    ...Object.keys(cuts.conditions),
    ...cuts.voidCalls,
  ]
  const missing = named.filter((text) => !found.has(text))
  if (missing.length > 0)
    throw new Error(
      `${name} has no ${missing.join(', ')}: what is left out of it has to be looked through anew`,
    )
  return applyEdits(code, edits)
}

/** Makes the changes; of one that stands in another only the outer is made. */
function applyEdits(code: string, edits: readonly Edit[]): string {
  let out = ''
  let at = 0
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start)) {
    if (start < at) continue
    out += code.slice(at, start) + text
    at = end
  }
  return out + code.slice(at)
}
