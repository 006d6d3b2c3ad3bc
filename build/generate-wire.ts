/**
 * Makes p2p/wire/chalkboard.gen.js and .gen.d.ts from chalkboard.proto. protons writes TypeScript with namespaces, which
 * Node cannot strip, so the compiler turns it into plain JavaScript and declarations. `--check` only compares.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

const SOURCE = 'p2p/wire/chalkboard.proto'
const TARGET = 'p2p/wire/chalkboard.gen'

const generated = generate()
if (process.argv.includes('--check')) {
  const stale = Object.entries(generated).filter(([ending, text]) => readFileSync(TARGET + ending, 'utf8') !== text)
  if (stale.length > 0) {
    console.error(`${SOURCE} and ${TARGET}.* do not fit together. Run: npm run generate`)
    process.exit(1)
  }
} else {
  for (const [ending, text] of Object.entries(generated)) writeFileSync(TARGET + ending, text)
}

function generate(): Record<'.js' | '.d.ts', string> {
  // Inside the project, so that the compiler finds protons-runtime.
  const folder = mkdtempSync('p2p/wire/.generate-')
  try {
    execFileSync(process.execPath, ['node_modules/protons/dist/bin/protons.js', SOURCE, '--output', folder])
    const input = join(folder, 'chalkboard.ts')
    const outputs = { '.js': '', '.d.ts': '' }
    const program = ts.createProgram([input], {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      declaration: true,
      skipLibCheck: true,
      types: [],
    })
    program.emit(undefined, (name, text) => {
      const ending = name.endsWith('.d.ts') ? '.d.ts' : '.js'
      const ours = ending === '.js' ? withOwnDecoding(text) : text.replaceAll('Uint8Array<ArrayBuffer>', 'Uint8Array')
      outputs[ending] = `// Made from chalkboard.proto by \`npm run generate\`. Do not edit.\n${ours}`
    })
    return outputs
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The same code, decoding with p2p/wire/decode-message.ts, which bounds what a message may cost. */
function withOwnDecoding(code: string): string {
  const imports = /import \{ decodeMessage, (.*) from 'protons-runtime';\nimport .* from 'uint8arrays\/alloc';\n/
  if (!imports.test(code)) throw new Error('protons writes other imports than it used to. Adapt withOwnDecoding.')
  return code
    .replace(
      imports,
      "import { $1 from 'protons-runtime';\nimport { decodeMessage, NOTHING } from './decode-message.ts';\n",
    )
    .replaceAll('uint8ArrayAlloc(0)', 'NOTHING')
    .replaceAll('.codec().decode(reader, reader.uint32(), {', '.codec().decode(reader, reader.part(), {')
}
