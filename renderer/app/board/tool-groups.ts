/** Which tools share a button of the tool bar, so that all of them fit on a small screen. */
import type { ToolDeclaration } from '../../tools/declaration.ts'

const SHARED = {
  erasers: ['eraser', 'partEraser'],
  shapes: ['line', 'arrow', 'rectangle', 'ellipse', 'triangle', 'polygon'],
} as const satisfies Record<string, readonly string[]>

export type ToolGroupName = keyof typeof SHARED

const GROUP_NAMES = Object.keys(SHARED) as ToolGroupName[]

/** One button of the tool bar. */
export interface ToolbarEntry<T> {
  /** Null for a tool with a button of its own. */
  readonly group: ToolGroupName | null
  /** At least one. */
  readonly tools: readonly T[]
}

/** A group stands where its first tool would. One tool alone is no group. */
export function toolbarEntries<T extends Pick<ToolDeclaration, 'name'>>(tools: readonly T[]): ToolbarEntry<T>[] {
  const entries: ToolbarEntry<T>[] = []
  for (const tool of tools) {
    const group = groupOf(tool.name)
    const members = group === null ? [tool] : tools.filter(({ name }) => groupOf(name) === group)
    if (members.length === 1) entries.push({ group: null, tools: members })
    else if (members[0] === tool) entries.push({ group, tools: members })
  }
  return entries
}

/** The tool that a group's button shows: the one in the hand, else the last one that was. */
export function shownOf<T extends Pick<ToolDeclaration, 'name'>>(tools: readonly T[], recent: readonly string[]): T {
  for (const name of recent) {
    const tool = tools.find(tool => tool.name === name)
    if (tool !== undefined) return tool
  }
  return tools[0]!
}

/** What the other end of a pen does: as the eraser that was in the hand last. */
export function lastEraser<T extends Pick<ToolDeclaration, 'name'>>(tools: readonly T[], recent: readonly string[]): T {
  return shownOf(
    tools.filter(({ name }) => groupOf(name) === 'erasers'),
    recent,
  )
}

function groupOf(name: string): ToolGroupName | null {
  return GROUP_NAMES.find(group => (SHARED[group] as readonly string[]).includes(name)) ?? null
}
