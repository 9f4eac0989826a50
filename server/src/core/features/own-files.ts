/** The files of a workspace that are Plumbline's own, and the ids under which their errors are reported. */
import type { DocumentPath } from '../rules/rule'

/** Configures a workspace; its errors are reported here. */
export const CONFIGURATION_PATH = 'plumbline.json' as DocumentPath

/** Holds the accepted findings of a workspace; its errors are reported here. */
export const BASELINE_PATH = 'plumbline.baseline.json' as DocumentPath

/** What is wrong in `plumbline.json` or in front matter. */
export const CONFIGURATION_RULE = 'configuration'

/** What is wrong in the baseline, or accepted in vain. */
export const BASELINE_RULE = 'baseline'
