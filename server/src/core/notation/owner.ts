/** Owners: who is named in an owner column, key line or inline form. */

export { findInlineOwner, type InlineOwner } from './owner-inline'
export {
  isOwnerKey,
  kindOf,
  normaliseOwner,
  type OwnerName,
  type ReadOwners,
  readOwners,
  sameOwner,
} from './owner-names'
