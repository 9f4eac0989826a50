/** The list of all rules, in the order of their ids. */
import { ambiguousPeriod } from './ambiguous-period'
import { conflictingCadence } from './conflicting-cadence'
import { conflictingSchedule } from './conflicting-schedule'
import { conflictingStatus } from './conflicting-status'
import { conflictingTarget } from './conflicting-target'
import { conflictingValue } from './conflicting-value'
import { constraintViolation } from './constraint-violation'
import { contradictedScope } from './contradicted-scope'
import { dependencyOrder } from './dependency-order'
import { duplicateId } from './duplicate-id'
import { duplicateInitiative } from './duplicate-initiative'
import { garbledText } from './garbled-text'
import { implausibleYear } from './implausible-year'
import { lateSecurityInitiative } from './late-security-initiative'
import { malformedTable } from './malformed-table'
import { mismatchedMonths } from './mismatched-months'
import { mismatchedRollup } from './mismatched-rollup'
import { missingDue } from './missing-due'
import { missingField } from './missing-field'
import { missingOwner } from './missing-owner'
import { missingPeriod } from './missing-period'
import { mixedUnits } from './mixed-units'
import { orphanPriority } from './orphan-priority'
import { overlappingPeriods } from './overlapping-periods'
import { overloadedOwner } from './overloaded-owner'
import { pastDue } from './past-due'
import { periodOutsideParent } from './period-outside-parent'
import { placeholderOwner } from './placeholder-owner'
import { placeholderValue } from './placeholder-value'
import { regressingTarget } from './regressing-target'
import { reversedPeriod } from './reversed-period'
import type { Rule } from './rule'
import { staleReview } from './stale-review'
import { targetAlreadyMet } from './target-already-met'
import { uncoveredSecurityGap } from './uncovered-security-gap'
import { unfundedSecurityInitiative } from './unfunded-security-initiative'
import { unknownOwner } from './unknown-owner'
import { unknownReference } from './unknown-reference'
import { unorderedPeriods } from './unordered-periods'
import { unreadablePeriod } from './unreadable-period'
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
  ambiguousPeriod,
  conflictingCadence,
  conflictingSchedule,
  conflictingStatus,
  conflictingTarget,
  conflictingValue,
  constraintViolation,
  contradictedScope,
  dependencyOrder,
  duplicateId,
  duplicateInitiative,
  garbledText,
  implausibleYear,
  lateSecurityInitiative,
  malformedTable,
  mismatchedMonths,
  mismatchedRollup,
  missingDue,
  missingField,
  missingOwner,
  missingPeriod,
  mixedUnits,
  orphanPriority,
  overlappingPeriods,
  overloadedOwner,
  pastDue,
  periodOutsideParent,
  placeholderOwner,
  placeholderValue,
  regressingTarget,
  reversedPeriod,
  staleReview,
  targetAlreadyMet,
  uncoveredSecurityGap,
  unfundedSecurityInitiative,
  unknownOwner,
  unknownReference,
  unorderedPeriods,
  unreadablePeriod,
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
