import { describe, expect, it } from '@jest/globals';
import { fitted, type Part, rowsOf } from '../../src/views/fitted.js';
import { look } from '../../src/views/look.js';

const part = (title: string, count: number, more: Partial<Part> = {}): Part => ({
  title,
  items: Array.from({ length: count }, (_, index) => `${title} ${index + 1}`),
  least: 1,
  rest: (shown) => `the rest after ${shown}`,
  ...more,
});
const laidOut = (rows: number, ...parts: Part[]) => fitted(parts, rows, look(80, 0)).split('\n');

describe('parts of a page', () => {
  it('are whole where there is room', () => {
    expect(laidOut(9, part('a', 2), part('b', 1, { end: 'the end' }), part('c', 0))).toEqual([
      'a',
      'a 1',
      'a 2',
      '',
      'b',
      'b 1',
      'the end',
    ]);
  });

  it('grow in turn, and tell what is left out', () => {
    expect(laidOut(11, part('a', 9), part('b', 9))).toEqual([
      'a',
      'a 1',
      'a 2',
      'a 3',
      'and 6 more: the rest after 3',
      '',
      'b',
      'b 1',
      'b 2',
      'b 3',
      'and 6 more: the rest after 3',
    ]);
    expect(laidOut(10, part('a', 9), part('b', 9))).toHaveLength(10);
  });

  it('take no line to tell of one that would fit in it', () => {
    expect(laidOut(3, part('a', 2))).toEqual(['a', 'a 1', 'a 2']);
  });

  it('show no more than their most, and no less than their least', () => {
    expect(laidOut(40, part('a', 9, { most: 2 }))).toEqual(['a', 'a 1', 'a 2', 'and 7 more: the rest after 2']);
    expect(laidOut(1, part('a', 9, { least: 3 }))).toEqual(['a', 'a 1', 'a 2', 'a 3', 'and 6 more: the rest after 3']);
  });

  it('count the rows of an item', () => {
    expect(laidOut(4, part('a', 0, { items: ['1', '2\n2', '3'] }))).toEqual(['a', '1', 'and 2 more: the rest after 1']);
    expect(rowsOf('a\n\nb')).toBe(3);
    expect(rowsOf('')).toBe(0);
  });
});
