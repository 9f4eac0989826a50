/** Shows in the client how far the reading of a folder is. */
import type { Connection } from 'vscode-languageserver'

/** Fewer files than this are read before anyone could look. */
const worthShowing = 200

/** A function that takes the share that is done, from 0 to 1. Clients that show no progress are not asked to. */
export async function showIndexing(connection: Connection, files: number): Promise<(done: number) => void> {
  if (files < worthShowing) return () => {}
  const progress = await connection.window.createWorkDoneProgress().catch(() => null)
  if (progress === null) return () => {}
  let shown = 0
  progress.begin('Plumbline: reading plans', 0)
  return (done) => {
    const percentage = Math.floor(done * 100)
    if (done >= 1) progress.done()
    else if (percentage > shown) {
      shown = percentage
      progress.report(percentage)
    }
  }
}
