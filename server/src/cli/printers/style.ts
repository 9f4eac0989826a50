/** Colours of a terminal, and the words for severities. */
import { styleText } from 'node:util'
import type { Severity } from '../../core/rules/rule'

export type Style = Parameters<typeof styleText>[0]

/** Puts a style on a text, or leaves it plain. */
export type Paint = (style: Style, text: string) => string

export function painter(colours: boolean): Paint {
  // Node 22 would look at its own standard output and overrule the caller; Node 20 ignores the option.
  return (style, text) => (colours ? styleText(style, text, { validateStream: false }) : text)
}

export const severities: Readonly<Record<Severity, { readonly word: string; readonly style: Style }>> = {
  error: { word: 'error', style: ['red', 'bold'] },
  warning: { word: 'warning', style: ['yellow', 'bold'] },
  information: { word: 'note', style: ['blue', 'bold'] },
  hint: { word: 'hint', style: ['cyan', 'bold'] },
}
