/**
 * Where the app's own files are. In the source tree this file is TypeScript; Electron runs what `npm run build:electron`
 * makes of it, which lies beside the built page.
 */
import { join } from 'node:path'

const IS_BUILT = import.meta.filename.endsWith('.js')
const DIR = import.meta.dirname

/** The built page. */
export const BUNDLE_DIR = IS_BUILT ? join(DIR, '..', 'renderer') : join(DIR, '..', 'dist', 'renderer')

export const PRELOAD = join(DIR, 'preload.cjs')

export const PEER_PROCESS = join(DIR, IS_BUILT ? 'peer-process.js' : 'peer-process.ts')
