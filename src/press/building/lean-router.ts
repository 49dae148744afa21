import type { Plugin } from 'vite'
import { type Cuts, cutScript } from './cut-script.ts'

/**
 * What the application never asks of the router. Its routes are all known from the first and only load: there is no
 * form, no action, no fetcher, no blocker, no middleware and no view transition, and nothing that a server has
 * rendered for the router. Where a reader comes to is a matter of the application (use-arrival.ts).
 */
const UNUSED: Cuts = {
  functions: {
    // Routes that come later.
    checkFogOfWar: 'return { active: false, matches: null }',
    getDataStrategyMatchLazyPromises: 'return {}',
    patchRoutes: null,
    _internalSetRoutes: null,

    // What is sent to a server.
    normalizeNavigateOptions: 'return { path }',
    getSubmissionFromNavigation: 'return undefined',
    getActionDataForCommit: 'return {}',
    getUpdatedActionData: 'return undefined',
    isMutationMethod: 'return false',

    // Loads beside that of the address.
    fetch2: null,
    getFetcher: null,
    resetFetcher: null,
    deleteFetcher: null,
    queueFetcherForDeletion: null,
    abortFetcher: null,
    getDoneFetcher: null,
    getTargetedDataStrategyMatches: null,
    markFetchRedirectsDone: 'return false',
    abortStaleFetchLoads: 'return false',

    // What keeps a reader at an address, and what brings back the place in it.
    getBlocker: null,
    deleteBlocker: null,
    enableScrollRestoration: null,
    saveScrollPosition: '',
    getSavedScrollPosition: 'return null',
    restoreAppliedTransitions: '',
    persistAppliedTransitions: '',

    // What runs around a loader.
    defaultDataStrategyWithMiddleware: 'return defaultDataStrategy(args)',
    runClientMiddlewarePipeline: null,

    // What a server has rendered.
    parseHydrationData: 'return undefined',
    useIsRSCRouterContext: 'return false',
    RSCErrorHandler: null,
    // The outermost route has one of its own.
    DefaultErrorComponent: null,
  },
  undefinedValues: [
    'init.patchRoutesOnNavigation',
    'init.instrumentations',
    'init.getContext',
    'init.hydrationData',
    'init.dataStrategy',
    'opts.submission',
    'opts.pendingError',
    'opts.fetcherSubmission',
    'opts.mask',
  ],
  conditions: {
    isFogOfWar: false,
    'fogOfWar.active && fogOfWar.matches': false,
    blockerKey: false,
    'blockerKey && delta != null': false,
    unblockBlockerHistoryUpdate: false,
    'blockers.size > 0': false,
    'priorPaths && priorPaths.has(location.pathname)': false,
    '!viewTransitionOpts || !isViewTransitionAvailable': true,
    'renderDfd && pendingState && router.window': false,
    '!vtContext.isTransitioning && interruption': false,
  },
  voidCalls: ['warning', 'warningOnce', 'warnOnce'],
}

/**
 * The router as it is meant for production (its package names only the other build), without what nothing here uses,
 * and without the names it gives its components for debugging: they would keep components that are not used either.
 */
export function leanRouter(): Plugin {
  return {
    name: 'lean-router',
    apply: 'build',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (source !== 'react-router' && source !== 'react-router/dom') return undefined
      const found = await this.resolve(source, importer, { skipSelf: true })
      return found?.id.replace('/dist/development/', '/dist/production/')
    },
    transform: {
      filter: { id: /react-router\/dist\/production/u },
      handler: (code, id) => {
        const unnamed = code
          .replace(/^\w+\.displayName = "\w+";$/gmu, '')
          .replace(/^var \w+ = (?=\w+\.forwardRef\()/gmu, '$&/* @__PURE__ */ ')
        // Of the files of the package one has the router in it.
        const isRouter = code.includes('\nfunction createRouter(')
        return { code: isRouter ? cutScript(id, unnamed, UNUSED) : unnamed, map: null }
      },
    },
  }
}
