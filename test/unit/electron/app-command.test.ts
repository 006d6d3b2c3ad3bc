import { expect, it } from 'vitest'
import { COMMAND_MESSAGE, readAppCommand } from '../../../renderer/app/app-command.ts'

it('reads what the app asks for', () => {
  const read = (command: unknown) => readAppCommand({ type: COMMAND_MESSAGE, command })
  expect(read({ do: 'undo', more: 1 })).toEqual({ do: 'undo' })
  expect(read({ do: 'join', room: 'r' })).toEqual({ do: 'join', room: 'r' })
  expect(read({ do: 'openFile', file: 'f' })).toEqual({ do: 'openFile', file: 'f' })
  expect(read({ do: 'sayReportCopied' })).toEqual({ do: 'sayReportCopied' })
})

it.each([null, 'chalkboard:port', { type: COMMAND_MESSAGE }, { type: 'x', command: { do: 'undo' } }])(
  'leaves other messages alone: %j',
  data => expect(readAppCommand(data)).toBeNull(),
)

it.each([{ do: 'format' }, { do: 'join' }, { do: 'openFile', file: 1 }, null, 'undo'])(
  'does nothing that it does not know: %j',
  command => expect(readAppCommand({ type: COMMAND_MESSAGE, command })).toBeNull(),
)
