/** Time in text: what it is written like, which days it means, and how to write other days in the same way. */

export * from './calendar'
export * from './expression'
export { formatTimeLike } from './format-like'
export * from './interval'
export { recogniseTimes } from './recognise'
export { isResolved, resolveTime, type Unresolved } from './resolve'
export * from './time'
export { type ContextYear, contextYear, recogniseContextYear, yearOf, yearsOf } from './year-of'
