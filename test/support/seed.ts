/**
 * Properties try the same cases everywhere, so that a change is judged by what it changed.
 * `PLUMBLINE_SEED=random` looks for new counterexamples; the seed that a failure prints repeats it.
 */
import fc from 'fast-check'

const { PLUMBLINE_SEED = '20261122' } = process.env
if (PLUMBLINE_SEED !== 'random')
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(PLUMBLINE_SEED) })
