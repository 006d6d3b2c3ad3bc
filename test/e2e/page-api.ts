/// <reference lib="dom" />
/**
 * Asks the peer of a page what the page itself would: over another WebSocket of the same page, so that it works wherever
 * the page runs. The functions given to `evaluate` run in the page.
 */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Page } from 'playwright-core'
import type { MethodName, Params, Result } from '../../p2p/api/contract.ts'

interface MessagePackGlobal {
  MessagePack: { encode: (value: unknown) => Uint8Array<ArrayBuffer>; decode: (bytes: ArrayBuffer) => unknown }
}

interface Answer {
  id?: number
  result?: unknown
  error?: { message: string }
}

/** @throws Error with the peer's sentence */
export async function callFromPage<M extends MethodName>(page: Page, method: M, params: Params<M>): Promise<Result<M>> {
  const isLoaded = await page.evaluate(() => 'MessagePack' in globalThis)
  if (!isLoaded) await page.evaluate(await messagePackSource())
  const answer = await page.evaluate(
    async ([method, params]): Promise<Answer> => {
      const { encode, decode } = (globalThis as unknown as MessagePackGlobal).MessagePack
      const token = sessionStorage.getItem('chalkboard.token') ?? ''
      const socket = new WebSocket(`ws://${location.host}/api?token=${encodeURIComponent(token)}`)
      socket.binaryType = 'arraybuffer'
      try {
        return await new Promise((resolve, reject) => {
          socket.onopen = () => socket.send(encode({ jsonrpc: '2.0', id: 1, method, params }))
          socket.onerror = () => reject(new Error('The WebSocket failed.'))
          socket.onmessage = ({ data }) => {
            const message = decode(data as ArrayBuffer) as Answer
            if (message.id === 1) resolve(message)
          }
        })
      } finally {
        socket.close()
      }
    },
    [method, params] as const,
  )
  if (answer.error !== undefined) throw new Error(answer.error.message)
  return answer.result as Result<M>
}

async function messagePackSource(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@msgpack/msgpack')
  return readFile(join(dirname(entry), '../dist.umd/msgpack.min.js'), 'utf8')
}
