/** ISO dates (`2025-09-30`) to days and back, by the names that the command line knows them. */

export { isoDay as isoOfDay, parseIsoDay as dayOfIso } from './calendar'
