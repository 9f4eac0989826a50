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
  readonly command?: { readonly title: string; readonly command: string }
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
      return {
        ...resting,
        text: 'Not a strategy document',
        detail: detailOf(state.because),
        command: { title: 'Check as strategy', command: 'plumbline.treatAsStrategy' },
      }
    case 'strategy':
      return {
        ...resting,
        text: ['Strategy', ...countsOf(state.status)].join(' · '),
        detail: detailOf(state.status.because),
        command: { title: 'Show model', command: 'plumbline.showModel' },
      }
  }
}

const resting = { busy: false, failed: false }

/** The status has one line; hover and the model give all the reasons. */
function detailOf(because: readonly string[]): string {
  const shown = because.slice(0, 3).join(', ')
  return because.length > 3 ? `${shown}, …` : shown
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
