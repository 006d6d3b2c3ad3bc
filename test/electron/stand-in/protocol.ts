/** `protocol`: the app's schemes, and who answers their requests. */

type Handler = (request: Request) => Response | Promise<Response>

const handlers = new Map<string, Handler>()
const privileged = new Set<string>()
let isReady = false

export const protocol = {
  registerSchemesAsPrivileged(
    schemes: { scheme: string; privileges?: { standard?: boolean; secure?: boolean } }[],
  ): void {
    if (isReady) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    for (const { scheme, privileges } of schemes) {
      // The stand-in's origins are both (see app-origin.ts), so it cannot be a scheme that is not.
      if (privileges?.standard !== true || privileges.secure !== true) {
        throw new Error(`The stand-in has only standard, secure schemes; ${scheme} is none.`)
      }
      privileged.add(scheme)
    }
  },

  handle(scheme: string, handler: Handler): void {
    if (!privileged.has(scheme)) throw new Error(`The stand-in serves no scheme that was not registered: ${scheme}`)
    if (handlers.has(scheme)) throw new Error('Failed to register protocol: it is handled already')
    handlers.set(scheme, handler)
  },

  isProtocolHandled: (scheme: string): boolean => handlers.has(scheme),
}

export function closeRegistration(): void {
  isReady = true
}

/** Schemes that somebody answers. */
export function handledSchemes(): string[] {
  return [...handlers.keys()]
}

/** @returns undefined if the request is of none of the app's schemes */
export async function answer(url: string, init: RequestInit): Promise<Response | undefined> {
  const handler = handlers.get(url.slice(0, url.indexOf(':')))
  if (handler === undefined) return undefined
  return handler(new Request(url, init))
}

/** `net`, for the app's own schemes. */
export const net = {
  async fetch(url: string, init: RequestInit = {}): Promise<Response> {
    const response = await answer(url, init)
    if (response === undefined) throw new Error(`The stand-in fetches nothing from a network: ${url}`)
    return response
  },
}
