/** The list of all rules, in the order of their ids. */
import { conflictingTarget } from './conflicting-target'
import { missingOwner } from './missing-owner'
import { overlappingPeriods } from './overlapping-periods'
import type { Rule } from './rule'
import { unsupportedSecurityInitiative } from './unsupported-security-initiative'
import { wrongGap } from './wrong-gap'
import { wrongTotal } from './wrong-total'

export const rules: readonly Rule[] = [
  conflictingTarget,
  missingOwner,
  overlappingPeriods,
  unsupportedSecurityInitiative,
  wrongGap,
  wrongTotal,
]
