// Runs other programs: to their end, or beside us in a process group of their own that ends when we do.

import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { root } from './paths'

export interface RunOptions {
  readonly cwd?: string
  readonly env?: NodeJS.ProcessEnv
  /** Milliseconds after which the program is killed and counts as failed. */
  readonly timeout?: number
}

/** Runs a program with our output as its output; the exit code, or 1 if it could not run or took too long. */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<number> {
  return new Promise((resolve) => {
    const program = startInGroup(command, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      ...spawnOptions(options),
    })
    const timer = options.timeout
      ? setTimeout(() => {
          console.error(`${command} took longer than ${(options.timeout ?? 0) / 1000} s`)
          void program.stop()
        }, options.timeout)
      : undefined
    program.child.on('error', (error) => {
      console.error(`${command}: ${error.message}`)
      resolve(1)
    })
    program.child.on('exit', (code) => {
      clearTimeout(timer)
      resolve(code ?? 1)
    })
  })
}

/** Runs npm, quietly: only its errors are shown. */
export function runNpm(args: readonly string[], options: RunOptions = {}): Promise<number> {
  const quiet = [...args, '--no-audit', '--no-fund', '--loglevel=error']
  const { npm_execpath: npm } = process.env
  return npm ? run(process.execPath, [npm, ...quiet], options) : run('npm', quiet, options)
}

export interface RunningProgram {
  readonly child: ChildProcess
  /** Ends the whole process group: politely, then after two seconds by force. */
  stop(): Promise<void>
}

/** Starts a program beside us. Its process group is also killed when this process exits, however it does. */
export function startInGroup(
  command: string,
  args: readonly string[],
  options: SpawnOptions,
): RunningProgram {
  const child = spawn(command, args, { cwd: root, detached: true, ...options })
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  const killGroup = (signal: NodeJS.Signals) => {
    if (child.pid === undefined) return
    try {
      process.kill(-child.pid, signal)
    } catch {
      // The group is gone already.
    }
  }
  const killAtExit = () => killGroup('SIGKILL')
  process.once('exit', killAtExit)
  void ended.then(() => process.removeListener('exit', killAtExit))
  return {
    child,
    async stop() {
      killGroup('SIGTERM')
      const force = setTimeout(() => killGroup('SIGKILL'), 2000)
      await ended
      clearTimeout(force)
      // Grandchildren (extension hosts, watchers) can outlive the leader for a moment.
      killGroup('SIGKILL')
    },
  }
}

/** Makes Ctrl-C and a polite kill run the exit handlers, so that no process group is left behind. */
export function exitOnSignals(): void {
  for (const [signal, number] of [
    ['SIGINT', 2],
    ['SIGTERM', 15],
    ['SIGHUP', 1],
  ] as const) {
    process.once(signal, () => process.exit(128 + number))
  }
}

function spawnOptions({ cwd, env }: RunOptions): SpawnOptions {
  return { ...(cwd ? { cwd } : {}), ...(env ? { env } : {}) }
}
