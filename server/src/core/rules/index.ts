/** The list of all rules, in the order of their ids. */
import { conflictingSchedule } from './conflicting-schedule'
import { conflictingTarget } from './conflicting-target'
import { missingOwner } from './missing-owner'
import { mixedUnits } from './mixed-units'
import { overlappingPeriods } from './overlapping-periods'
import { periodOutsideParent } from './period-outside-parent'
import { placeholderOwner } from './placeholder-owner'
import { regressingTarget } from './regressing-target'
import type { Rule } from './rule'
import { targetAlreadyMet } from './target-already-met'
import { unreadableQuantity } from './unreadable-quantity'
import { unsupportedSecurityInitiative } from './unsupported-security-initiative'
import { wrongDerivation } from './wrong-derivation'
import { wrongGap } from './wrong-gap'
import { wrongPercentage } from './wrong-percentage'
import { wrongTotal } from './wrong-total'

export const rules: readonly Rule[] = [
  conflictingSchedule,
  conflictingTarget,
  missingOwner,
  mixedUnits,
  overlappingPeriods,
  periodOutsideParent,
  placeholderOwner,
  regressingTarget,
  targetAlreadyMet,
  unreadableQuantity,
  unsupportedSecurityInitiative,
  wrongDerivation,
  wrongGap,
  wrongPercentage,
  wrongTotal,
]
