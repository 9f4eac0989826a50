/** Sessions with a server whose analysis and files are fakes in memory. */
import { canonicalUri } from '../../server/src/lsp/document-uri'
import type { WorkspaceFiles } from '../../server/src/lsp/workspace-files'
import { FakeHost } from './fake-host'
import { type SessionOptions, serveInProcess, startSession, type TestSession } from './session'

/** Files by URI. Reading a document waits for `gate`. */
export class FakeFiles implements WorkspaceFiles {
  readonly files: Map<string, string>
  readonly reads: string[] = []
  gate: Promise<void> = Promise.resolve()

  constructor(files: Readonly<Record<string, string>>) {
    this.files = new Map(Object.entries(files).map(([uri, text]) => [canonicalUri(uri), text]))
  }

  async find(folder: string): Promise<readonly string[]> {
    return [...this.files.keys()].filter((uri) => uri.startsWith(`${folder}/`) && uri.endsWith('.md'))
  }

  async read(uri: string): Promise<string | null> {
    this.reads.push(uri)
    if (uri.endsWith('.md')) await this.gate
    return this.files.get(uri) ?? null
  }
}

export interface FakeSession {
  readonly session: TestSession
  readonly hosts: readonly FakeHost[]
  readonly files: FakeFiles
}

export async function openPlans(
  options: SessionOptions & { readonly files?: Readonly<Record<string, string>> } = {},
): Promise<FakeSession> {
  const hosts: FakeHost[] = []
  const files = new FakeFiles(options.files ?? {})
  const streams = serveInProcess({
    version: '1.2.3',
    createHost: () => {
      const host = new FakeHost()
      hosts.push(host)
      return host
    },
    files: () => files,
  })
  return { session: await startSession(streams, options), hosts, files }
}
