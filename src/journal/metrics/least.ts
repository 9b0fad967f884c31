import { TOO_FEW } from '../practice/numbers.js';

/** The least `n` of which each metric tells anything; of fewer it says "too few to tell". The counts themselves are always told. */
export const LEAST = {
  /** Decided applications at a stage, for the rate at which it is passed. */
  funnel: 5,
  /** Rated interviews, for a mean. */
  assessment: 3,
  /** Assessed questions, for a share. */
  answers: 10,
  /** Assessed askings of a topic, for its weakness. */
  topics: 3,
  /** Questions that were not answered in full the first time and came again, for the share that went better. */
  repeats: 5,
  /** Rated interviews of which it is known what came of them, for comparing the two. */
  calibration: 8,
  /** Practices on a later day, for retention. */
  practice: TOO_FEW,
} as const;
