import type { BuildOptions } from 'esbuild'

export function bundles(options: { readonly production: boolean }): Record<string, BuildOptions>
