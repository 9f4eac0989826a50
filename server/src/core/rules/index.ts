/** The list of all rules, in the order of their ids. */
import { conflictingCadence } from './conflicting-cadence'
import { conflictingSchedule } from './conflicting-schedule'
import { conflictingTarget } from './conflicting-target'
import { conflictingValue } from './conflicting-value'
import { constraintViolation } from './constraint-violation'
import { contradictedScope } from './contradicted-scope'
import { dependencyOrder } from './dependency-order'
import { garbledText } from './garbled-text'
import { lateSecurityInitiative } from './late-security-initiative'
import { malformedTable } from './malformed-table'
import { mismatchedRollup } from './mismatched-rollup'
import { missingField } from './missing-field'
import { missingOwner } from './missing-owner'
import { mixedUnits } from './mixed-units'
import { orphanPriority } from './orphan-priority'
import { overlappingPeriods } from './overlapping-periods'
import { periodOutsideParent } from './period-outside-parent'
import { placeholderOwner } from './placeholder-owner'
import { placeholderValue } from './placeholder-value'
import { regressingTarget } from './regressing-target'
import type { Rule } from './rule'
import { targetAlreadyMet } from './target-already-met'
import { uncoveredSecurityGap } from './uncovered-security-gap'
import { unfundedSecurityInitiative } from './unfunded-security-initiative'
import { unknownReference } from './unknown-reference'
import { unreadableQuantity } from './unreadable-quantity'
import { unscheduledSecurityInitiative } from './unscheduled-security-initiative'
import { unsupportedSecurityInitiative } from './unsupported-security-initiative'
import { unusedSuppression } from './unused-suppression'
import { vagueTarget } from './vague-target'
import { wrongDerivation } from './wrong-derivation'
import { wrongGap } from './wrong-gap'
import { wrongPercentage } from './wrong-percentage'
import { wrongTotal } from './wrong-total'

export const rules: readonly Rule[] = [
  conflictingCadence,
  conflictingSchedule,
  conflictingTarget,
  conflictingValue,
  constraintViolation,
  contradictedScope,
  dependencyOrder,
  garbledText,
  lateSecurityInitiative,
  malformedTable,
  mismatchedRollup,
  missingField,
  missingOwner,
  mixedUnits,
  orphanPriority,
  overlappingPeriods,
  periodOutsideParent,
  placeholderOwner,
  placeholderValue,
  regressingTarget,
  targetAlreadyMet,
  uncoveredSecurityGap,
  unfundedSecurityInitiative,
  unknownReference,
  unreadableQuantity,
  unscheduledSecurityInitiative,
  unsupportedSecurityInitiative,
  unusedSuppression,
  vagueTarget,
  wrongDerivation,
  wrongGap,
  wrongPercentage,
  wrongTotal,
]
