/** Milliseconds of the processor that something takes, the least of three tries: a busy machine adds nothing. */
export function cpuTime(act: () => unknown, tries = 3): number {
  let least = Number.POSITIVE_INFINITY
  for (let n = 0; n < tries; n += 1) {
    const before = process.cpuUsage()
    act()
    const { user, system } = process.cpuUsage(before)
    least = Math.min(least, (user + system) / 1000)
  }
  return least
}
