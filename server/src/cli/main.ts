/** Entry of the command line: joins the program to this process. */

import { loadParser } from '../node/native-parser'
import { programMark } from '../node/program-mark'
import { readForOthers } from '../node/reading-threads'
import { runProgram } from './program'
import { localToday, wantsColours } from './surroundings'

// A reader that has seen enough (`| head`) closes the pipe: that is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

const mark = programMark()

// `exitCode`, not `exit()`: a large report must reach a pipe completely.
if (!readForOthers(loadParser))
  runProgram(process.argv.slice(2), {
    cwd: process.cwd(),
    today: localToday(),
    readInput: async () => {
      const chunks: Buffer[] = []
      for await (const chunk of process.stdin) chunks.push(chunk)
      return Buffer.concat(chunks)
    },
    write: (text) => void process.stdout.write(text),
    complain: (text) => void process.stderr.write(text),
    colours: wantsColours(process.stdout, process.env),
    width: process.stdout.columns ?? 100,
    mark,
    // What is built can be started again in another thread.
    program: mark === null ? null : (process.argv[1] ?? null),
  }).then((status) => {
    process.exitCode = status
  })
