/** Type-checks every folder with the globals it may see. */
import { spawn } from 'node:child_process'

const PROJECTS = ['.', 'p2p/canvas', 'p2p', 'electron', 'renderer', 'web', 'build', 'test']

const failed: string[] = []
await Promise.all(
  PROJECTS.map(
    project =>
      new Promise<void>(resolve => {
        const tsc = spawn(process.execPath, ['node_modules/typescript/bin/tsc', '-p', project], { stdio: 'inherit' })
        tsc.on('exit', code => {
          if (code !== 0) failed.push(project)
          resolve()
        })
      }),
  ),
)
if (failed.length > 0) {
  console.error(`Types do not hold in: ${failed.join(', ')}`)
  process.exit(1)
}
