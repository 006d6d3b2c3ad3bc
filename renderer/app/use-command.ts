import { useEffect, useEffectEvent } from 'react'
import type { MenuCommand } from './app-command.ts'
import { useModel } from './model/model.ts'

/** Does what the app's menu asks for, as long as this is on the screen. */
export function useCommands(actions: Partial<Record<MenuCommand, () => void>>): void {
  const { commands } = useModel()
  const run = useEffectEvent((name: string) => {
    const action = Object.entries(actions).find(([key]) => key === name)?.[1]
    action?.()
  })
  useEffect(() => commands.on(command => run(command.do)), [commands])
}
