import { expect, it } from '@jest/globals';
import { lazily } from '../../src/journal/remembering.js';

it('what is made lazily is made when it is first asked for, and once', () => {
  let count = 0;
  const made = lazily(() => ({ count: ++count }));
  expect(count).toBe(0);
  const first = made();
  expect([first, made() === first, count]).toEqual([{ count: 1 }, true, 1]);
});
