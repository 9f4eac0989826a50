import type { Plugin } from 'esbuild'

export function letterClasses(filter: RegExp): Plugin

export function writeOutLetters(source: string): string
