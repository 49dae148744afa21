import { vi } from 'vitest'
import { type ExitStatus, runJumpline } from '#press/jumpline.ts'

/** Runs the command in this process and answers with its exit status and what it said. */
export async function speak(...args: string[]): Promise<{ status: ExitStatus; out: string; err: string }> {
  const said = { out: '', err: '' }
  const out = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said.out += String(text)
    return true
  })
  const err = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said.err += String(text)
    return true
  })
  try {
    const status = await runJumpline(args)
    return { status, ...said }
  } finally {
    out.mockRestore()
    err.mockRestore()
  }
}
