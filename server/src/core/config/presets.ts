/** Configurations to start from, by the kind of document that a folder holds. */
import type { ConfigurationInput, presetNames } from './schema'

export type PresetName = (typeof presetNames)[number]

/** What `extends` stands for: the fields that a reader of such a document looks for first. */
export const presets: Readonly<Record<PresetName, ConfigurationInput>> = {
  'business-strategy': { requiredFields: { initiative: ['owner', 'due'], milestone: ['due'] } },
  'technology-roadmap': {
    requiredFields: { initiative: ['owner', 'due'], milestone: ['owner', 'due', 'status'] },
  },
  okr: { requiredFields: { initiative: ['owner', 'metric'], milestone: ['metric', 'due'] } },
  'security-roadmap': {
    requiredFields: { initiative: ['owner', 'due', 'supports'], milestone: ['owner', 'due'] },
  },
}
