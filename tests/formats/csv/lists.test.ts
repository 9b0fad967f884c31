import { describe, expect, it } from '@jest/globals';
import {
  listCell,
  nextStepsCell,
  ownQuestionsCell,
  readListCell,
  readNextStepsCell,
  readOwnQuestionsCell,
} from '../../../src/formats/csv/lists.js';

describe('a list in one cell', () => {
  it.each([
    [['containers', 'sql'], 'containers; sql'],
    [['Mori, Ken'], 'Mori\\, Ken'],
    [['a;b', 'c\\', '、'], 'a\\;b; c\\\\; \\、'],
  ])('of %j is %j', (members, cell) => {
    expect(listCell(members)).toBe(cell);
    expect(readListCell(cell)).toEqual(members);
  });

  it.each([
    ['sql, mongodb', ['sql', 'mongodb']],
    ['容器、消息', ['容器', '消息']],
    ['Mori, Ken; Lee, Ann', ['Mori, Ken', 'Lee, Ann']],
    [';; sql ;', ['sql']],
    ['C:\\notes', ['C:\\notes']],
  ])('of a person: %j is %j', (cell, members) => {
    expect(readListCell(cell)).toEqual(members);
  });
});

describe('next steps in one cell', () => {
  it.each([
    [{ text: 'Thank them' }, '* Thank them ^saaaaaa'],
    [{ text: 'Code', by: '2026-11-27' }, '* Code (by 2026-11-27) ^saaaaaa'],
    [{ text: 'Code', done: '2026-11-27' }, '* Code (done 2026-11-27) ^saaaaaa'],
    [{ text: 'Code\n\n* more', by: '2026-11-27', done: '2026-11-25' }, '* Code (by 2026-11-27, done 2026-11-25) ^saaaaaa\n\n  * more'],
    [{ text: 'Code (by 2026-11-27)' }, '* Code (by 2026-11-27) () ^saaaaaa'],
    [{ text: 'Code ()' }, '* Code () () ^saaaaaa'],
    [{ text: 'Code ^sbbbbbb' }, '* Code ^sbbbbbb ^saaaaaa'],
  ])('%j is %j', (step, cell) => {
    const steps = [
      { id: 'saaaaaa', ...step },
      { id: 'sbbbbbb', text: 'Next' },
    ];
    expect(nextStepsCell(steps)).toBe(`${cell}\n* Next ^sbbbbbb`);
    expect(readNextStepsCell(nextStepsCell(steps))).toEqual(steps);
  });

  it('of a person may have an item a line', () => {
    expect(readNextStepsCell('- Code\n\nThank them')).toEqual([{ text: 'Code' }, { text: 'Thank them' }]);
  });
});

describe('what you asked, in one cell', () => {
  it.each([
    [{ text: 'Who?' }, '* Who?'],
    [{ text: 'Who?', reply: 'Six.\n\n> Or so.' }, '* Who?\n  > Six.\n  > \n  > > Or so.'],
    [{ text: '> a\n> b\n\\> c\n  d', reply: '* e' }, '* > a\n  \\> b\n  \\\\> c\n    d\n  > * e'],
  ])('%j is %j', (asked, cell) => {
    expect(ownQuestionsCell([asked, { text: 'Why?' }])).toBe(`${cell}\n* Why?`);
    expect(readOwnQuestionsCell(`${cell}\n* Why?`)).toEqual([asked, { text: 'Why?' }]);
  });
});
