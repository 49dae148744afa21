import { once } from 'node:events'
import { realpathSync, statSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { shownPath } from '#press/given-path.ts'
import { Problem, systemCode, systemReason } from '#press/problem.ts'
import { safetyHeaders } from '#press/policy.ts'
import { readSettings, settingsHost } from '#press/publishing/settings.ts'
import { answer, type ServedSite } from '#press/serve/answer.ts'

/** A server at work: where it is reached, and how to end it. */
export type RunningServer = { origin: string; close: () => Promise<void> }

/**
 * Serves a published site until closed.
 *
 * @param directory absolute path of the site
 * @param options.port 0 for any free one
 * @param options.host the interface to listen on; without it this machine alone, by IPv4 and IPv6
 * @throws Problem where the directory or the port cannot be had
 */
export async function serveSite(
  directory: string,
  options: { port: number; host?: string; base: string },
): Promise<RunningServer> {
  const root = siteRoot(directory)
  const site = { root, base: options.base, safety: safetyHeaders(settingsHost(readSettings(root))) }
  const first = await listen(site, options.port, options.host ?? '127.0.0.1')
  const { port } = addressOf(first)
  const servers = [first]
  if (options.host === undefined) {
    // "localhost" is ::1 for some clients; a machine without IPv6 has only the first.
    const second = await listen(site, port, '::1').catch(async (error: unknown) => {
      if (error instanceof Problem && systemCode(error.cause) === 'EADDRINUSE') {
        await close(first)
        throw error
      }
      return undefined
    })
    if (second !== undefined) servers.push(second)
  }
  const name = options.host === undefined || options.host === '0.0.0.0' ? 'localhost' : options.host
  const origin = `http://${name.includes(':') ? `[${name}]` : name}:${port}`
  return { origin, close: async () => void (await Promise.all(servers.map(close))) }
}

function siteRoot(directory: string): string {
  try {
    if (!statSync(directory).isDirectory()) throw new Problem(shownPath(directory), 'is not a directory')
    return realpathSync(directory)
  } catch (error) {
    if (error instanceof Problem) throw error
    throw new Problem(shownPath(directory), systemReason(error), '', { cause: error })
  }
}

async function listen(site: ServedSite, port: number, host: string): Promise<Server> {
  const server = createServer((request, response) => {
    try {
      answer(site, request, response)
    } catch {
      // A file that went away between being found and being read.
      if (!response.headersSent) response.writeHead(500)
      response.end()
    }
  })
  try {
    server.listen(port, host)
    await once(server, 'listening')
    return server
  } catch (error) {
    throw new Problem(`port ${port}`, portReason(error), '', { cause: error })
  }
}

function portReason(error: unknown): string {
  switch (systemCode(error)) {
    case 'EADDRINUSE':
      return 'is used by another program; PORT=4200 in front of the command takes another'
    case 'EACCES':
      return 'may not be used by this user; PORT=4200 in front of the command takes another'
    default:
      return systemReason(error)
  }
}

function addressOf(server: Server): AddressInfo {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port')
  return address
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
}
