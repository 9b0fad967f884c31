/**
 * fast-check as the tests of a mutant see it (stryker.config.js): fewer runs, the same ones for every mutant, and no search for the smallest example, for nobody reads it.
 */
import fc from '../node_modules/fast-check/lib/fast-check.js';

const RUNS = 10;

export default {
  ...fc,
  assert: (property, { numRuns = RUNS, ...options } = {}) =>
    fc.assert(property, { ...options, numRuns: Math.min(numRuns, RUNS), seed: 1, endOnFailure: true }),
};
