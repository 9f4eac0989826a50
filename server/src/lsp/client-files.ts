/** Reads the workspace through the client, where the server has no file system: browsers, virtual workspaces. */
import type { Connection } from 'vscode-languageserver'
import { type FindFilesParams, findFilesRequest, type ReadFileParams, readFileRequest } from '../protocol'
import type { WorkspaceFiles } from './workspace-files'

export function clientFiles(connection: Connection): WorkspaceFiles {
  return {
    async find(folder) {
      const params: FindFilesParams = { folder }
      const uris: unknown = await connection.sendRequest(findFilesRequest, params)
      return Array.isArray(uris) ? uris.filter((uri) => typeof uri === 'string') : []
    },
    async read(uri) {
      const params: ReadFileParams = { uri }
      const text: unknown = await connection.sendRequest(readFileRequest, params)
      return typeof text === 'string' ? text.replace(/^\uFEFF/, '') : null
    },
  }
}
