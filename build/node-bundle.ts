import { join } from 'node:path'
import { build } from 'vite'

export interface NodeBundle {
  /** Below `dist`. */
  readonly folder: string
  /** The programs in it: paths from rootDir, without `.ts`. Each is called by the last part of its path. */
  readonly programs: readonly string[]
  /** Packages that stay outside, or `all` of them. What is inside is found and read faster. */
  readonly outside: readonly string[] | 'all'
}

/** Makes plain JavaScript of programs that run in Node or in something like it. */
export async function bundleForNode(rootDir: string, { folder, programs, outside }: NodeBundle): Promise<void> {
  await build({
    configFile: false,
    root: rootDir,
    publicDir: false,
    logLevel: 'warn',
    // `true` names also packages that are linked from elsewhere, which Vite would take in otherwise.
    ssr: outside === 'all' ? { external: true } : { external: [...outside], noExternal: true },
    build: {
      ssr: true,
      target: 'node24',
      outDir: join(rootDir, 'dist', folder),
      emptyOutDir: true,
      minify: false,
      sourcemap: false,
      rolldownOptions: {
        input: programs.map(program => join(rootDir, `${program}.ts`)),
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'shared-[hash].js' },
      },
    },
  })
}
