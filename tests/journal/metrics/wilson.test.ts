import { describe, expect, it } from '@jest/globals';
import { rateOf } from '../../../src/journal/metrics/wilson.js';

describe('a rate', () => {
  // By hand from the formula, and as R has it: prop.test(k, n, correct = FALSE).
  it.each([
    [8, 10, 0.8, 0.4902, 0.9433],
    [0, 10, 0, 0, 0.2775],
    [10, 10, 1, 0.7225, 1],
    [1, 2, 0.5, 0.0945, 0.9055],
    [0, 0, 0, 0, 1],
  ])('%i of %i is %f, from %f to %f', (successes, n, rate, low, high) => {
    const told = rateOf(successes, n);
    expect(told).toMatchObject({ n, rate });
    expect(told.low).toBeCloseTo(low, 4);
    expect(told.high).toBeCloseTo(high, 4);
  });
});
