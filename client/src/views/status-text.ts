/** What the language status item says, for each state that a document can be in. */
import type { StatusParams } from '../../../server/src/protocol'

/** What is known of the document in the active editor. */
export type DocumentState =
  | { readonly kind: 'disabled' }
  | { readonly kind: 'starting' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'other'; readonly because: readonly string[] }
  | { readonly kind: 'strategy'; readonly status: StatusParams }

export interface StatusText {
  /** `Strategy · 2 errors · 5 warnings` */
  readonly text: string
  /** `heading “Roadmap 2026”, 12 periods` */
  readonly detail: string
  readonly busy: boolean
  readonly failed: boolean
  readonly command?: { readonly title: string; readonly command: string; readonly tooltip?: string }
}

export function statusText(state: DocumentState): StatusText {
  switch (state.kind) {
    case 'disabled':
      return {
        ...resting,
        text: 'Plumbline is off',
        detail: 'plumbline.enable is false',
      }
    case 'starting':
      return { ...resting, text: 'Reading…', detail: '', busy: true }
    case 'failed':
      return {
        ...resting,
        text: 'Plumbline could not start',
        detail: 'The output says why',
        failed: true,
        command: { title: 'Show output', command: 'plumbline.showOutput' },
      }
    case 'other':
      return judged(
        'Not a strategy document',
        state.because,
        'Check as strategy',
        'plumbline.treatAsStrategy',
      )
    case 'strategy':
      return judged(
        ['Strategy', ...countsOf(state.status)].join(' · '),
        state.status.because,
        'Show model',
        'plumbline.showModel',
      )
  }
}

const resting = { busy: false, failed: false }

function judged(text: string, because: readonly string[], title: string, command: string): StatusText {
  const tooltip = because.join('\n')
  return { ...resting, text, detail: detailOf(text, because), command: { title, command, tooltip } }
}

/**
 * The reasons, cut to what VS Code shows beside the text before it pushes the command out of sight: some 60 characters
 * in all. The command's tooltip has the rest.
 */
function detailOf(text: string, because: readonly string[]): string {
  const whole = because.join(', ')
  const room = Math.max(20, 58 - text.length)
  if (whole.length <= room) return whole
  return `${whole.slice(0, room).replace(/ [^ ]*$/, '')} …`
}

/** Omissions and guesses count only where nothing worse would hide behind them. */
function countsOf(status: StatusParams): readonly string[] {
  const { errors, warnings } = status
  const suggestions = status.information + status.hints
  if (errors + warnings > 0) {
    return [
      ...(errors > 0 ? [counted(errors, 'error')] : []),
      ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
    ]
  }
  return [suggestions > 0 ? counted(suggestions, 'suggestion') : 'no findings']
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
