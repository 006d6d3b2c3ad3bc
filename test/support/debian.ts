import { existsSync, readFileSync } from 'node:fs'
import { runCommand, type CommandResult } from './command.ts'

/** Whether this is Debian itself (not one of its children) and we may install its packages. */
export function isDebianRoot(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false
  return /^ID="?debian"?$/m.test(readFileSync('/etc/os-release', 'utf8'))
}

/** Installs packages with what they need, without questions and without what is merely recommended. */
export async function installDebianPackages(packages: readonly string[]): Promise<CommandResult> {
  const environment = { DEBIAN_FRONTEND: 'noninteractive' }
  const apt = ['apt-get', '-q', '-o', 'Acquire::Retries=3', '-o', 'DPkg::Lock::Timeout=120']
  const update = await runCommand([...apt, 'update'], { environment })
  if (!update.ok) return update
  const install = await runCommand([...apt, 'install', '-y', '--no-install-recommends', ...packages], { environment })
  return { ok: install.ok, output: update.output + install.output }
}
