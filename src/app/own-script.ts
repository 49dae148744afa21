/** What the platform's Trusted Types offer (W3C Trusted Types), as far as it is used here; older engines have none. */
declare global {
  var trustedTypes:
    | {
        createPolicy: (
          name: string,
          rules: { createScriptURL: (address: string) => string },
        ) => { createScriptURL: (address: string) => string }
      }
    | undefined
}

/** The application's one policy: the policy of the site lets each name be taken once in a document or worker. */
const policy = globalThis.trustedTypes?.createPolicy('jumpline', { createScriptURL: ownAddress })

/**
 * The address of a script that was built with the application, as a worker may be started from it.
 *
 * @throws TypeError for an address on another host
 */
export function ownScript(address: string): string {
  return policy?.createScriptURL(address) ?? ownAddress(address)
}

function ownAddress(address: string): string {
  const resolved = new URL(address, globalThis.location.href)
  if (resolved.origin !== globalThis.location.origin) throw new TypeError(`not a script of ours: ${address}`)
  return resolved.href
}
