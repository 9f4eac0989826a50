/** `workspace/didRenameFiles` and `didDeleteFiles`: whole folders that the author moves or deletes in the editor. */
import { type DeleteFilesParams, FileChangeType, type RenameFilesParams } from 'vscode-languageserver'
import type { Session } from '../session'

export function didRenameFiles({ workspace }: Session, { files }: RenameFilesParams): void {
  workspace.filesChanged(files.map(({ oldUri }) => ({ uri: oldUri, type: FileChangeType.Deleted })))
  for (const { newUri } of files) workspace.readAgain(newUri)
}

export function didDeleteFiles({ workspace }: Session, { files }: DeleteFilesParams): void {
  workspace.filesChanged(files.map(({ uri }) => ({ uri, type: FileChangeType.Deleted })))
}
