/**
 * Imported first by every program for Node. V8 interprets a regular expression the first time and compiles it for the
 * second, which means two compilations of each; a process meets hundreds of ours, nearly all more than once.
 */
import { setFlagsFromString } from 'node:v8'

setFlagsFromString('--no-regexp-tier-up')
