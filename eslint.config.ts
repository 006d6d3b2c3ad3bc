import js from '@eslint/js'
import prettier from 'eslint-config-prettier'
import reactHooks from 'eslint-plugin-react-hooks'
import type { Linter } from 'eslint'
import { defineConfig } from 'eslint/config'
import tseslint from 'typescript-eslint'

/** Imports point one way (docs/ARCHITECTURE.md). Each entry: a folder, and what its files may not import. */
const forbiddenImports: [folder: string, patterns: string[], reason: string][] = [
  [
    'p2p/canvas',
    ['node:*', '../*/*', '@libp2p/*', 'libp2p', '@chainsafe/*', 'protons-runtime'],
    'p2p/canvas runs anywhere and imports nothing.',
  ],
  [
    'p2p/wire',
    ['**/feed/**', '**/network/**', '**/room/**', '**/storage/**', '**/api/**', '**/peer.ts'],
    'p2p/wire only knows p2p/canvas.',
  ],
  [
    'p2p/feed',
    ['**/network/**', '**/room/**', '**/storage/**', '**/api/**', '**/peer.ts'],
    'p2p/feed knows p2p/canvas and p2p/wire.',
  ],
  ['p2p/storage', ['**/network/**', '**/room/**', '**/api/**', '**/peer.ts'], 'p2p/storage knows feeds and the wire.'],
  [
    'p2p/network',
    ['**/room/**', '**/storage/**', '**/api/**', '**/peer.ts'],
    'p2p/network moves messages; rooms and disks are above it.',
  ],
  ['p2p/room', ['**/api/**', '**/peer.ts'], 'p2p/room does not know who drives the peer.'],
  [
    'p2p',
    ['electron', 'react', 'react-dom', '**/electron/**', '**/renderer/**', '**/web/**'],
    'p2p knows no Electron, React or DOM.',
  ],
  [
    'renderer',
    [
      'node:*',
      'electron',
      '**/p2p/feed/**',
      '**/p2p/wire/**',
      '**/p2p/network/**',
      '**/p2p/room/**',
      '**/p2p/storage/**',
      '**/p2p/peer.ts',
      '**/electron/**',
      '**/web/**',
    ],
    'renderer sees p2p/canvas and the contract in p2p/api.',
  ],
]

/** Folders whose rule would be shadowed by that of a folder above them repeat its patterns. */
function patternsFor(folder: string): string[] {
  return forbiddenImports
    .filter(([above]) => folder === above || folder.startsWith(above + '/'))
    .flatMap(([, patterns]) => patterns)
}

function importRules(folder: string, message: string): Linter.RulesRecord {
  return { 'no-restricted-imports': ['error', { patterns: [{ group: patternsFor(folder), message }] }] }
}

export default defineConfig(
  { ignores: ['dist', 'release', 'node_modules', 'test/artefacts', '**/*.gen.js', '**/*.gen.d.ts'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: ['tsconfig.json', '*/tsconfig.json', 'p2p/canvas/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/prefer-promise-reject-errors': ['error', { allowThrowingUnknown: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  { files: ['renderer/**/*.{ts,tsx}'], ...reactHooks.configs.flat['recommended-latest'] },
  ...forbiddenImports.map(([folder, , reason]) => ({
    files: [`${folder}/**/*.{ts,tsx}`],
    rules: importRules(folder, reason),
  })),
  { files: ['**/*.{js,cjs,mjs}'], ...tseslint.configs.disableTypeChecked },
  prettier,
)
