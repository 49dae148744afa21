/** The one policy of the application: it makes the address of its own worker, and nothing else. */
const POLICY = 'jumpline'

/**
 * Starts the service worker, which keeps the application and what was read for when there is no network.
 * Where a browser has none, or denies it, everything else works as before.
 *
 * @param base the path the site is hosted under
 */
export async function startWorker(base: string): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  const { serviceWorker } = navigator
  try {
    const address = trusted(`${base}service-worker.js`)
    // By `apply`: the types know only texts, a browser that requires Trusted Types only what a policy made.
    await Reflect.apply(serviceWorker.register, serviceWorker, [
      address,
      { scope: base, updateViaCache: 'none' },
    ])
  } catch {
    // Denied in private windows and on hosts without TLS.
  }
}

function trusted(address: string): unknown {
  const factory: unknown = Reflect.get(window, 'trustedTypes')
  const create: unknown = isObject(factory) ? Reflect.get(factory, 'createPolicy') : undefined
  if (typeof create !== 'function') return address
  const policy: unknown = Reflect.apply(create, factory, [POLICY, { createScriptURL: () => address }])
  const make: unknown = isObject(policy) ? Reflect.get(policy, 'createScriptURL') : undefined
  return typeof make === 'function' ? Reflect.apply(make, policy, [address]) : address
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
