/** Shows in the client how far the reading of a folder is. */
import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver'

/** Fewer files than this are read before anyone could look. */
const worthShowing = 200

/**
 * A function that takes the share that is done, from 0 to 1. The reading does not wait for the client to make room
 * for its progress, and clients that show none are not asked to.
 */
export function showIndexing(connection: Connection, files: number): (done: number) => void {
  if (files < worthShowing) return () => {}
  let shown = 0
  let progress: WorkDoneProgressServerReporter | null = null
  connection.window
    .createWorkDoneProgress()
    .then((created) => {
      if (shown === 100) return
      progress = created
      progress.begin('Plumbline: reading plans', shown)
    })
    // A client that cannot show it after all goes without.
    .catch(() => {})
  return (done) => {
    const percentage = Math.floor(done * 100)
    if (percentage === shown) return
    shown = percentage
    if (percentage === 100) progress?.done()
    else progress?.report(percentage)
  }
}
