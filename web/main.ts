/** Chalkboard in a browser: a peer, and a server that only this computer reaches. Started by `npm start -- --browser`. */
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import open from 'open'
import { createPeer, type Peer } from '../p2p/peer.ts'
import { describeStartFailure } from '../p2p/start-failure.ts'
import { returnStartupMemory } from '../p2p/startup-memory.ts'
import { stopSignal } from '../p2p/stop-signals.ts'
import { StorageInUse } from '../p2p/storage/database.ts'
import { surviveStreamFaults } from '../p2p/stream-faults.ts'
import { hasDesktop } from './desktop.ts'
import { holdPort } from './held-port.ts'
import { keepLastAddress, readLastAddress, type LastAddress } from './last-address.ts'
import { readWebOptions, type WebOptions } from './options.ts'
import { parentGone } from './parent.ts'
import { pageAddress, pageOrigin, startWebServer, type WebServer } from './server.ts'

/** The built page, from the sources or from what was built of them. */
const BUNDLE_DIR = join(import.meta.dirname, '..', import.meta.filename.endsWith('.js') ? '' : 'dist', 'renderer')
const STOP_MS = 5_000

// Not left to run out: a socket that a library forgot must not keep the process.
process.exit(await main(process.argv.slice(2)))

/** @returns the exit code */
async function main(args: readonly string[]): Promise<number> {
  let options: WebOptions
  try {
    options = readWebOptions(args)
  } catch (error) {
    log(error instanceof Error ? error.message : String(error))
    return 2
  }
  surviveStreamFaults(log)
  try {
    return await run(options)
  } catch (error) {
    if (error instanceof StorageInUse && (await showRunning(options))) return 0
    log(describeStartFailure(error, options.dataDir))
    return 1
  }
}

/** @returns the exit code, once it has been told to stop */
async function run(options: WebOptions): Promise<number> {
  const stopped = Promise.race([stopSignal(), parentGone()])
  const { dataDir, name } = options
  const last = readLastAddress(dataDir)
  const giveFree = await holdPort(options.port === 0 ? last.port : options.port)
  const peer = await createPeer({ dataDir, log, ...(name === undefined ? {} : { name }) }).finally(giveFree)
  try {
    returnStartupMemory()
    const server = await serve(peer, options, last)
    await show(server.address, options)
    await stopped
    await Promise.race([server.close(), delay(STOP_MS)])
    return 0
  } finally {
    await Promise.race([peer.stop(), delay(STOP_MS)])
  }
}

async function show(address: string, { openBrowser }: WebOptions): Promise<void> {
  process.stdout.write(`${address}\n`)
  if (openBrowser && hasDesktop(process.platform, process.env)) await openInBrowser(address)
}

/** Someone who starts Chalkboard a second time has lost its window: shows them the one that runs. */
async function showRunning(options: WebOptions): Promise<boolean> {
  const { port, token } = readLastAddress(options.dataDir)
  const answers =
    port !== 0 &&
    (await fetch(pageOrigin(port)).then(
      ({ ok }) => ok,
      () => false,
    ))
  if (!answers) return false
  log('Chalkboard is running already. Here it is:')
  await show(pageAddress(port, token), options)
  return true
}

/** At the address it had last, if nothing else is there by now and no other port was asked for. */
async function serve(service: Peer, { dataDir, port }: WebOptions, last: LastAddress): Promise<WebServer> {
  const start = (at: number): Promise<WebServer> =>
    startWebServer({ service, bundleDir: BUNDLE_DIR, port: at, token: last.token, log })
  const server = port === 0 && last.port !== 0 ? await start(last.port).catch(() => start(0)) : await start(port)
  keepLastAddress(dataDir, { port: server.port, token: last.token }, log)
  return server
}

async function openInBrowser(address: string): Promise<void> {
  try {
    const child = await open(address)
    child.on('error', sayOpenFailed)
  } catch {
    sayOpenFailed()
  }
}

function sayOpenFailed(): void {
  log('No browser could be opened. Open the address above in one.')
}

function log(line: string): void {
  process.stderr.write(`${line}\n`)
}
