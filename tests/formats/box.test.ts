import { describe, expect, it } from '@jest/globals';
import { readBox } from '../../src/formats/box.js';

describe('a box before a question', () => {
  it.each([
    ['[x] Why?', 'yes', 'Why?'],
    ['[X] Why?', 'yes', 'Why?'],
    ['[~] Why?', 'partly', 'Why?'],
    ['[ ] Why?', 'no', 'Why?'],
    ['[] Why?', 'no', 'Why?'],
    ['[?] Why?', 'unknown', 'Why?'],
    ['Why?', 'unknown', 'Why?'],
    ['  [x]   Why?  ', 'yes', 'Why?'],
    ['[x] [ ] is a checkbox in which language?', 'yes', '[ ] is a checkbox in which language?'],
    ['[?] [x] what does it mean?', 'unknown', '[x] what does it mean?'],
    ['[xy] not a box', 'unknown', '[xy] not a box'],
    ['[x]not a box either', 'unknown', '[x]not a box either'],
    ['[x]', 'yes', ''],
  ])('in %j is %s, and the text is %j', (given, answered, text) => {
    expect(readBox(given)).toEqual({ answered, text });
  });
});
