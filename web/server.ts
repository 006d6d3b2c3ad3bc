/** Serves the page and carries the API to a browser on this computer, and to nobody else. */
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer, STATUS_CODES, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Duplex } from 'node:stream'
import type { PeerService } from '../p2p/api/service.ts'
import { createWebSocketCarrier } from '../p2p/api/websocket.ts'
import { inLanguage } from '../renderer/app/languages/in-language.ts'
import { isOwnHost, refusal, WRONG_ADDRESS } from './access.ts'
import { bundleFile, cacheControl, contentType, securityHeaders } from './bundle.ts'
import { LOOPBACK } from './loopback.ts'
import { visitorLanguage } from './visitor-language.ts'

export interface WebServerOptions {
  service: PeerService
  /** The folder of the built page. */
  bundleDir: string
  /** 0 for any that is free. */
  port: number
  /** What the page has to know to be let in. */
  token: string
  log: (line: string) => void
}

export interface WebServer {
  readonly port: number
  /** The address to open, with the token that lets the page in. A secret: whoever knows it can draw as this person. */
  readonly address: string
  close(): Promise<void>
}

/** @throws the error of listen(), such as EADDRINUSE */
export async function startWebServer({ service, bundleDir, port, token, log }: WebServerOptions): Promise<WebServer> {
  const carrier = createWebSocketCarrier(service, { log })
  const server = createServer()
  server.listen(port, LOOPBACK)
  await once(server, 'listening')
  const bound = (server.address() as AddressInfo).port

  server.on('request', (request, response) => void servePage(request, response, bundleDir, bound, log))
  server.on('upgrade', (request, socket, head) => {
    const { host, origin } = request.headers
    const refused = refusal({ url: request.url, host, origin }, bound, token)
    if (refused === undefined) carrier.accept(request, socket, head)
    else refuseUpgrade(socket, refused.status, refused.message)
  })
  return {
    port: bound,
    address: pageAddress(bound, token),
    async close() {
      carrier.close()
      server.close()
      server.closeIdleConnections()
      await once(server, 'close')
    },
  }
}

/**
 * What to open in a browser on this computer. Not `localhost`: a browser takes that for [::1] first, where the same port may
 * be another program's, even our own peer's.
 */
export function pageAddress(port: number, token: string): string {
  return `${pageOrigin(port)}/#token=${token}`
}

/** Where a server of ours at this port answers. */
export function pageOrigin(port: number): string {
  return `http://${LOOPBACK}:${port}`
}

async function servePage(
  request: IncomingMessage,
  response: ServerResponse,
  bundleDir: string,
  port: number,
  log: (line: string) => void,
): Promise<void> {
  const headers = securityHeaders([`ws://localhost:${port}`, `ws://127.0.0.1:${port}`])
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  const wrongAddress = inLanguage(visitorLanguage(request.headers['accept-language']), WRONG_ADDRESS)
  if (!isOwnHost(request.headers.host, port)) {
    sayInPlainText(response, 403, wrongAddress)
    return
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD')
    sayInPlainText(response, 405, 'This server only hands out its page.')
    return
  }
  const file = bundleFile(request.url?.split('?', 1)[0] ?? '')
  if (file === undefined) {
    sayInPlainText(response, 404, wrongAddress)
    return
  }
  try {
    const content = await readFile(join(bundleDir, file))
    response.writeHead(200, {
      'Content-Type': contentType(file),
      'Content-Length': content.length,
      'Cache-Control': cacheControl(file),
    })
    response.end(request.method === 'HEAD' ? undefined : content)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'ENOENT' && code !== 'EISDIR' && code !== 'ENOTDIR') log(`Reading ${file} failed: ${String(error)}`)
    sayInPlainText(response, 404, wrongAddress)
  }
}

function sayInPlainText(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' })
  response.end(`${message}\n`)
}

function refuseUpgrade(socket: Duplex, status: number, message: string): void {
  socket.on('error', () => socket.destroy())
  const head = `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\nConnection: close\r\nContent-Type: text/plain\r\n`
  socket.end(`${head}Content-Length: ${message.length}\r\n\r\n${message}`)
}
