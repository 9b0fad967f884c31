import { expect, it } from '@jest/globals';
import { replacer } from '../../src/journal/names.js';

it('names are found in time, however many they are', () => {
  const many = Array.from({ length: 20_000 }, (_, index) => ({ name: `acme ${'a'.repeat(index % 50)}${index}`, alias: 'x' }));
  const start = performance.now();
  replacer(many)('acme aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa '.repeat(20_000));
  expect(performance.now() - start).toBeLessThan(6000);
});
