import { ImagePlus } from 'lucide-react'
import type { ToolDeclaration } from './declaration.ts'

/** Is never held: who takes it chooses a file, and goes on with what they held before (`use-file-input.ts`). */
export const picture = {
  name: 'picture',
  icon: ImagePlus,
  shortcut: 'i',
  cursor: 'default',
  draws: null,
  edits: true,
  styles: [],
  make: () => ({ handle: () => undefined }),
} as const satisfies ToolDeclaration
