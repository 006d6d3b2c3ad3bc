/**
 * Linux network namespaces through iproute2. All names begin with `cbl-` and the id of the process that made them, so
 * that what a crashed run has left behind can be told from what another run is using.
 */
import { execFile, spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { promisify } from 'node:util'

const run = promisify(execFile)
const PREFIX = 'cbl-'
const NAMESPACE_FOLDER = '/run/netns'

let made = 0

/** @throws Error with what `ip` said */
export async function ip(...args: (string | number)[]): Promise<string> {
  const { stdout } = await run('ip', args.map(String))
  return stdout
}

/** Makes an empty namespace with its loopback up. @returns its name */
export async function makeNamespace(): Promise<string> {
  const name = `${PREFIX}${process.pid}-${++made}`
  await ip('netns', 'add', name)
  await ip('-n', name, 'link', 'set', 'lo', 'up')
  return name
}

/** Removes a namespace; processes still in it are ended first, else it would live on without a name. */
export async function removeNamespace(name: string): Promise<void> {
  for (const pid of (await ip('netns', 'pids', name)).split('\n').filter(Boolean)) {
    try {
      process.kill(Number(pid), 'SIGKILL')
    } catch {
      // It has ended by itself in between.
    }
  }
  await ip('netns', 'delete', name)
}

/** Runs a command inside, as `spawn` wants it. */
export function commandWithin(name: string): string[] {
  return ['ip', 'netns', 'exec', name]
}

/** Why this machine can't make namespaces, in a few words, or undefined if it can. Tries it, and leaves nothing. */
export function whyNoNamespaces(): string | undefined {
  if (process.platform !== 'linux') return `${process.platform} has none`
  const name = `${PREFIX}${process.pid}-probe`
  const steps = [
    ['netns', 'add', name],
    ['-n', name, 'link', 'add', 'br0', 'type', 'bridge'],
    ['-n', name, 'link', 'add', 'p0', 'type', 'veth', 'peer', 'name', 'eth0'],
  ]
  let reason: string | undefined
  for (const args of steps) {
    const { error, status, stderr } = spawnSync('ip', args, { encoding: 'utf8' })
    if (error !== undefined) reason = 'the command "ip" (package iproute2) is missing'
    else if (status !== 0) reason = stderr.trim().split('\n')[0] ?? 'refused'
    if (reason !== undefined) break
  }
  if (existsSync(`${NAMESPACE_FOLDER}/${name}`)) spawnSync('ip', ['netns', 'delete', name])
  return reason
}

/** Removes what runs that are no longer alive have left behind. */
export async function sweepStaleNamespaces(): Promise<void> {
  if (!existsSync(NAMESPACE_FOLDER)) return
  for (const name of readdirSync(NAMESPACE_FOLDER)) {
    const owner = /^cbl-(\d+)-/.exec(name)?.[1]
    if (owner === undefined || existsSync(`/proc/${owner}`)) continue
    // Another run may be sweeping the same one.
    await removeNamespace(name).catch(() => undefined)
  }
}
