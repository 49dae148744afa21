/**
 * Remembers the last answers of a question that costs a request; one that failed is asked again.
 *
 * @param most how many answers are kept, the least recently used going first
 */
export function remember<T>(most: number, ask: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const answers = new Map<string, Promise<T>>()
  return (key) => {
    const known = answers.get(key)
    const answer = known ?? ask(key)
    answers.delete(key)
    answers.set(key, answer)
    if (known === undefined) {
      answer.catch(() => {
        if (answers.get(key) === answer) answers.delete(key)
      })
      const oldest = answers.keys().next()
      if (answers.size > most && !oldest.done) answers.delete(oldest.value)
    }
    return answer
  }
}
