// Runs other programs: to their end, or beside us in a process group of their own that ends when we do.

import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
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
  /** Ends the whole process group, politely, after three seconds by force; resolves when none of it is left. */
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
  const signalGroup = (signal: NodeJS.Signals | 0): boolean => {
    try {
      return child.pid !== undefined && process.kill(-child.pid, signal)
    } catch {
      return false
    }
  }
  const killAtExit = () => signalGroup('SIGKILL')
  process.once('exit', killAtExit)
  const program: RunningProgram = {
    child,
    async stop() {
      // Not only the leader: what it started (a browser's VS Code, extension hosts) has things of its own to end.
      for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
        signalGroup(signal)
        for (let tries = 0; tries < 100 && signalGroup(0); tries++) await sleep(30)
      }
    },
  }
  running.add(program)
  void ended.then(() => {
    running.delete(program)
    process.removeListener('exit', killAtExit)
  })
  return program
}

const running = new Set<RunningProgram>()

/** Makes Ctrl-C and a polite kill end what was started before they end us. */
export function exitOnSignals(): void {
  for (const [signal, number] of [
    ['SIGINT', 2],
    ['SIGTERM', 15],
    ['SIGHUP', 1],
  ] as const) {
    process.once(signal, async () => {
      await Promise.all([...running].map((program) => program.stop()))
      process.exit(128 + number)
    })
  }
}

function spawnOptions({ cwd, env }: RunOptions): SpawnOptions {
  return { ...(cwd ? { cwd } : {}), ...(env ? { env } : {}) }
}
