/** The standard normal deviate of a two-sided interval of 95%. */
const Z = 1.959964;

/** A share with the interval in which it lies with a likelihood of 95%; each 0 to 1, and without any trial 0, from 0 to 1. */
export interface Rate {
  n: number;
  rate: number;
  low: number;
  high: number;
}

/**
 * The share k/n with the score interval of Wilson (1927), (p + z²/2n ± z √(p(1-p)/n + z²/4n²)) / (1 + z²/n) with p = k/n and z = 1.96: it stays within 0 and 1 and tells the truth for
 * small n too.
 */
export function rateOf(successes: number, n: number): Rate {
  if (n === 0) return { n, rate: 0, low: 0, high: 1 };
  const p = successes / n;
  const square = Z * Z;
  const middle = p + square / (2 * n);
  const reach = Z * Math.sqrt((p * (1 - p)) / n + square / (4 * n * n));
  const whole = 1 + square / n;
  return { n, rate: p, low: Math.max(0, (middle - reach) / whole), high: Math.min(1, (middle + reach) / whole) };
}
