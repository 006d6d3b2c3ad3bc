import { Tooltip } from 'radix-ui'
import { BoardScreen } from './board/board-screen.tsx'
import { ProjectorScreen } from './board/projector-screen.tsx'
import { LobbyScreen } from './lobby/lobby-screen.tsx'
import { useModel, useStore } from './model/model.ts'
import { SplashScreen } from './splash-screen.tsx'
import { AboutDialog } from './ui/about-dialog.tsx'
import { FileTransfer } from './ui/file-transfer.tsx'
import { Toaster } from './ui/toaster.tsx'
import { useNoFileNavigation } from './use-no-file-navigation.ts'
import { WelcomeScreen } from './welcome/welcome-screen.tsx'

/** @param projector the window shows a board to look at, and nothing else */
export function App({ projector }: { projector: boolean }) {
  useNoFileNavigation()
  if (projector) return <ProjectorScreen />
  return (
    <Tooltip.Provider delayDuration={500}>
      <Toaster>
        <Screen />
        <FileTransfer />
        <AboutDialog />
      </Toaster>
    </Tooltip.Provider>
  )
}

function Screen() {
  const model = useModel()
  const start = useStore(model.start.state)
  const visit = useStore(model.visit.state)
  if (start.step === 'connecting') return <SplashScreen />
  if (start.step === 'name') return <WelcomeScreen suggested={start.suggested} />
  if (visit.at === 'board') return <BoardScreen key={visit.room.id} visit={visit} />
  return <LobbyScreen />
}
