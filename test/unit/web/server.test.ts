import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decode, encode } from '@msgpack/msgpack'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { startWebServer, type WebServer } from '../../../web/server.ts'
import { testPeer } from '../api/test-peer.ts'

let folder: string
let server: WebServer
let port: number
const token = randomBytes(24).toString('base64url')
const logged: string[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chalkboard-web-'))
  const bundleDir = join(folder, 'bundle')
  await mkdir(join(bundleDir, 'assets'), { recursive: true })
  await writeFile(join(bundleDir, 'index.html'), '<!doctype html><title>Chalkboard</title>')
  await writeFile(join(bundleDir, 'assets', 'index-abc123.js'), 'export {}')
  await writeFile(join(bundleDir, '.hidden'), 'hidden')
  await writeFile(join(folder, 'secret.txt'), 'secret')
  const service = testPeer({ 'peers.list': () => [{ id: 'a', name: 'Ada' }] })
  server = await startWebServer({ service, bundleDir, port: 0, token, log: line => logged.push(line) })
  port = server.port
})

afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true })
})

describe('the web server hands out the page', () => {
  it('as index.html at the root, to be asked for afresh each time', async () => {
    const { status, headers, body } = await get('/')
    expect(status).toBe(200)
    expect(body).toContain('<title>Chalkboard</title>')
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    expect(headers['cache-control']).toBe('no-store')
  })

  it('whatever the query says', async () => {
    expect(await get('/?token=abc')).toMatchObject({ status: 200 })
  })

  it('with its scripts as scripts, which may be kept', async () => {
    const { status, headers, body } = await get('/assets/index-abc123.js')
    expect({ status, body }).toEqual({ status: 200, body: 'export {}' })
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8')
    expect(headers['cache-control']).toContain('immutable')
  })

  it('with a policy that lets it run only what came with it and connect only to this server', async () => {
    const policy = (await get('/')).headers['content-security-policy'] as string
    const directives = policy.split('; ')
    expect(directives).toContain("default-src 'none'")
    expect(directives).toContain("script-src 'self' 'wasm-unsafe-eval'")
    expect(directives).toContain(`connect-src 'self' ws://localhost:${port} ws://127.0.0.1:${port}`)
    expect(directives).toContain("frame-ancestors 'none'")
  })

  it('without a body when only its head is asked for', async () => {
    const { status, headers, body } = await get('/', { method: 'HEAD' })
    expect({ status, body }).toEqual({ status: 200, body: '' })
    expect(Number(headers['content-length'])).toBeGreaterThan(0)
  })

  it('to nobody who calls this computer by another name', async () => {
    for (const host of ['evil.example', `evil.example:${port}`, 'localhost', 'localhost:1', `localhost:${port}.evil`]) {
      expect(await get('/', { host }), host).toMatchObject({ status: 403 })
    }
    expect(await get('/', { host: `127.0.0.1:${port}` })).toMatchObject({ status: 200 })
  })

  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/../../secret.txt',
    '/..\\secret.txt',
    '//secret.txt',
    '/.hidden',
    '/assets/',
    '/assets',
    '/%00',
    '/%',
    '/missing.js',
    '*',
    'http://evil.example/',
  ])('and nothing for %s', async path => {
    const { status, body } = await get(path)
    expect([400, 404]).toContain(status)
    expect(body).not.toContain('secret')
    expect(body).not.toContain('hidden')
  })

  it('to nobody else, which is said in the language that the browser asks for first', async () => {
    const said = async (accepted: string) => (await get('/missing', { headers: { 'Accept-Language': accepted } })).body
    expect(await said('de-AT,de;q=0.9,en;q=0.8')).toMatch(/^Öffne Chalkboard unter der Adresse/)
    expect(await said('en;q=0.1, tlh, zh-CN;q=0.5, fr;q=0')).toMatch(/^请/)
    for (const accepted of ['', '*', ';;q=,,', 'de;q=0']) expect(await said(accepted)).toMatch(/^Open Chalkboard at/)
  })

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('and refuses %s', async method => {
    expect(await get('/', { method })).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } })
  })
})

describe('the web server carries the API', () => {
  it.each(['localhost', '127.0.0.1'])('to its own page, opened at %s', async name => {
    const webSocket = connect({ origin: `http://${name}:${port}`, host: `${name}:${port}` })
    await once(webSocket, 'open')
    webSocket.send(encode({ jsonrpc: '2.0', id: 1, method: 'peers.list' }))
    const [data] = (await once(webSocket, 'message')) as [Buffer]
    expect(decode(data)).toEqual({ jsonrpc: '2.0', id: 1, result: [{ id: 'a', name: 'Ada' }] })
    webSocket.close()
    await once(webSocket, 'close')
  })

  it.each<[who: string, options: Parameters<typeof connect>[0], status: number]>([
    ['without a token', { path: '/api' }, 401],
    ['with an empty token', { path: '/api?token=' }, 401],
    ['with a wrong token', { path: '/api?token=abc' }, 401],
    ['at another path', { path: '/' }, 404],
    ['at a path that is no address', { path: '//' }, 404],
    ['of a page elsewhere', { origin: 'https://evil.example' }, 403],
    ['of a page on another port', { origin: 'http://localhost:1' }, 403],
    ['of a page with an opaque origin', { origin: 'null' }, 403],
    ['that has no origin', { origin: undefined }, 403],
    ['under another name of this computer', { host: 'evil.example' }, 403],
  ])('to no one %s', async (_who, options, status) => {
    const webSocket = connect(options)
    const [, response] = (await once(webSocket, 'unexpected-response')) as [unknown, IncomingMessage]
    expect(response.statusCode).toBe(status)
    webSocket.on('error', () => undefined).terminate()
  })

  it('under a token that is never logged', () => {
    expect(server.address).toContain(token)
    expect(logged.join('\n')).not.toContain(token)
  })
})

describe('the web server', () => {
  it('listens on this computer only', () => {
    expect(new URL(server.address).hostname).toBe('127.0.0.1')
  })

  it('says so when its port is taken', async () => {
    const second = startWebServer({ service: testPeer(), bundleDir: folder, port, token, log: () => undefined })
    await expect(second).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })
})

interface Asked {
  method?: string
  host?: string
  headers?: Record<string, string>
}

/** Sends the path as it is, which fetch() would tidy first. */
async function get(path: string, { method = 'GET', host = `localhost:${port}`, headers = {} }: Asked = {}) {
  const asked = request({ host: '127.0.0.1', port, path, method, headers: { host, ...headers } }).end()
  const [response] = (await once(asked, 'response')) as [IncomingMessage]
  let body = ''
  for await (const chunk of response.setEncoding('utf8')) body += chunk as string
  return { status: response.statusCode, headers: response.headers, body }
}

function connect(options: { path?: string; origin?: string | undefined; host?: string }): WebSocket {
  const { path = `/api?token=${token}`, host = `localhost:${port}` } = options
  const origin = 'origin' in options ? options.origin : `http://localhost:${port}`
  const headers = { host, ...(origin === undefined ? {} : { origin }) }
  return new WebSocket(`ws://127.0.0.1:${port}${path}`, { headers })
}
