/** Configurations to start from, by the kind of document that a folder holds. */
import type { ConfigurationInput, presetNames } from './schema'

export type PresetName = (typeof presetNames)[number]

/** What `extends` stands for. */
export interface Preset {
  /** For whom it is, and what it asks of them: Markdown, one sentence or two. */
  readonly summary: string
  readonly configuration: ConfigurationInput
}

/** The fields that a reader of such a document looks for first, and the omissions that matter most in it. */
export const presets: Readonly<Record<PresetName, Preset>> = {
  'business-strategy': {
    summary:
      'For strategies that a board reads: every objective can be measured and has work behind it, every initiative has an owner and a date.',
    configuration: {
      requiredFields: { initiative: ['owner', 'due'], milestone: ['due'] },
      rules: {
        'vague-target': 'warning',
        'orphan-priority': 'warning',
        'target-already-met': 'warning',
        'stale-review': 'warning',
      },
    },
  },
  'technology-roadmap': {
    summary:
      'For plans of what is built when: every milestone has an owner, a date and a status, nobody has more than four things due in a quarter, and security work is on the calendar.',
    configuration: {
      requiredFields: { initiative: ['owner', 'due'], milestone: ['owner', 'due', 'status'] },
      rules: {
        'missing-due': 'warning',
        'past-due': 'warning',
        'unordered-periods': 'warning',
        'unscheduled-security-initiative': 'warning',
        'overloaded-owner': { severity: 'information', limit: 4 },
      },
    },
  },
  okr: {
    summary:
      'For objectives and key results: every objective has an owner and key results, and every key result can be measured and is not reached yet. Work needs no date of its own, since the quarter dates it.',
    configuration: {
      requiredFields: { initiative: ['owner', 'metric'], milestone: ['metric', 'due'] },
      rules: {
        'vague-target': 'warning',
        'orphan-priority': 'warning',
        'target-already-met': 'warning',
        'missing-due': 'off',
      },
    },
  },
  'security-roadmap': {
    summary:
      'For programmes of security, privacy and compliance: every initiative says whom it serves and who does it by when, every gap is closed by something, and the money is there.',
    configuration: {
      requiredFields: { initiative: ['owner', 'due', 'supports'], milestone: ['owner', 'due'] },
      rules: {
        'unscheduled-security-initiative': 'warning',
        'unfunded-security-initiative': 'warning',
        'missing-due': 'warning',
        'past-due': 'warning',
        'stale-review': 'warning',
      },
    },
  },
}
