import { describe, expect, it } from '@jest/globals';
import { readMarkdown } from '../../../src/formats/markdownForm/read.js';

/** What is read of a text that stands under an empty front matter. */
function read(body: string, today?: string) {
  return readMarkdown(`---\n---\n${body}`, today);
}

describe('what people write', () => {
  it.each([
    ['other bullets', '* [x] A?\n+ [~] B?'],
    ['a large X', '- [X] A?\n- [~] B?'],
    ['wide gaps', '\n\n-   [x]   A?  \n\n\n- [~]\tB?\n\n'],
    ['CRLF', '- [x] A?\r\n- [~] B?\r\n'],
    ['comments', '<!-- one -->\n- [x] A?\n<!-- two -->\n- [~] B?'],
    ['a margin', ' - [x] A?\n - [~] B?'],
  ])('may have %s', (_, body) => {
    expect(read(body).questions).toEqual([
      { text: 'A?', answered: 'yes' },
      { text: 'B?', answered: 'partly' },
    ]);
  });

  it.each([
    ['two blanks', '- [x] A?\n  > Said.\n  better:\n    One.\n      Two.\n  - [ ] B?\n    note: N.'],
    ['tabs', '- [x] A?\n\t> Said.\n\tbetter:\n\t\tOne.\n\t\t  Two.\n\t- [ ] B?\n\t\tnote: N.'],
    ['four blanks', '- [x] A?\n    > Said.\n    better:\n        One.\n          Two.\n    - [ ] B?\n        note: N.'],
    ['little care', '- [x] A?\n   >Said.\n  Better:One.\n      Two.\n   - [ ] B?\n      NOTE:  N.'],
  ])('may be indented with %s', (how, body) => {
    expect(read(body).questions).toEqual([
      {
        text: 'A?',
        answered: 'yes',
        said: 'Said.',
        better: how === 'little care' ? 'One.\nTwo.' : 'One.\n  Two.',
        followUps: [{ text: 'B?', answered: 'no', note: 'N.' }],
      },
    ]);
  });

  it('may have no box: it is not assessed', () => {
    expect(read('- A?\n- [xy] B?').questions).toEqual([
      { text: 'A?', answered: 'unknown' },
      { text: '[xy] B?', answered: 'unknown' },
    ]);
  });

  it('has one box, and an id at its end', () => {
    expect(read('- [x] [ ] is what? ^q5d2mxa ^q7k2pwd\n- [x] What is 2 ^n\n- [?] And a^qaaaaaa').questions).toEqual([
      { text: '[ ] is what? ^q5d2mxa', answered: 'yes', id: 'q7k2pwd' },
      { text: 'What is 2 ^n', answered: 'yes' },
      { text: 'And a^qaaaaaa', answered: 'unknown' },
    ]);
  });

  it('may have a text of several lines, with a backslash before what is no syntax', () => {
    expect(
      read('- [x] A:\n\n  one\n    two\n  \\- three\n    \\> four\n  \\\\note: five\n  \\d+\n  ## six\n  Example: seven').questions,
    ).toEqual([{ text: 'A:\n\none\n  two\n- three\n  > four\n\\note: five\n\\d+\n## six\nExample: seven', answered: 'yes' }]);
  });

  it('may have fields after a follow-up, and blank lines in what was said', () => {
    expect(read('- [x] A?\n  > One.\n\n  > Two.\n  - [ ] B?\n  note: Of A.\n  > Three.').questions).toEqual([
      { text: 'A?', answered: 'yes', said: 'One.\n\nTwo.\n\nThree.', note: 'Of A.', followUps: [{ text: 'B?', answered: 'no' }] },
    ]);
  });

  it('keeps lists, headings and fields in the lines of a value', () => {
    expect(read('- [x] A?\n  better: One.\n    - two\n    note: three\n\n    ## four\n    \\- five\n  note: Six.').questions).toEqual([
      { text: 'A?', answered: 'yes', better: 'One.\n- two\nnote: three\n\n## four\n\\- five', note: 'Six.' },
    ]);
  });

  it.each([
    ['', []],
    [' a', ['a']],
    [' a, b c ,', ['a', 'b c']],
    [' [a, b]', ['a', 'b']],
    [' a、b，c', ['a', 'b', 'c']],
    [' ["a, b", "c"]', ['a, b', 'c']],
    ['\n    - a\n    - b', ['a', 'b']],
  ])('has the topics %j as %j', (text, topics) => {
    expect(read(`- [x] A?\n  topics:${text}`).questions).toEqual([{ text: 'A?', answered: 'yes', topics }]);
  });

  it('may leave fields empty', () => {
    expect(read('- [x] A?\n  kind:\n  note:\n  better:\n  >\n## Next\n- [ ] B\n  by:\n## I asked\n- C?\n  >\n## Notes\n\n')).toEqual({
      questions: [{ text: 'A?', answered: 'yes' }],
      nextSteps: [{ text: 'B' }],
      iAsked: [{ text: 'C?' }],
    });
  });

  it('has sections in any order and case; a heading that is deeper is text', () => {
    expect(read('## NOTES\n\nA.\n\n### B\n<!-- C -->\n- D\n\\## E\n##  went   well:\nF.\n## To improve\n')).toEqual({
      questions: [],
      notes: 'A.\n\n### B\n<!-- C -->\n- D\n## E',
      assessment: { wentWell: 'F.' },
    });
  });

  it('may tick a next step without a day: it was done today', () => {
    expect(read('## Next\n- [x] A\n- [X] B\n  done: 2026-11-19\n- C ^s3v3pca', '2026-11-20').nextSteps).toEqual([
      { text: 'A', done: '2026-11-20' },
      { text: 'B', done: '2026-11-19' },
      { text: 'C', id: 's3v3pca' },
    ]);
  });
});

describe('the front matter', () => {
  it.each([
    ['', {}],
    ['# nothing', {}],
    ['company: 123', { company: '123' }],
    ['company: 007', { company: '007' }],
    ['company: true', { company: 'true' }],
    ['company: null', {}],
    ['company:', {}],
    ['company: "  "', {}],
    ['company: >\n  Acme\n  Berlin', { company: 'Acme Berlin' }],
    ['date: 2026-11-20', { date: '2026-11-20' }],
    ['time: 14:00', { time: '14:00' }],
    ['time: 9:05', { time: '09:05' }],
    ['stage: Phone screen', { stage: 'phone-screen' }],
    ['minutes: "40"', { minutes: 40 }],
    ['interviewers: Mori', { interviewers: ['Mori'] }],
    ['tags: a, b，c', { tags: ['a', 'b', 'c'] }],
    ['tags:\n  - 1\n  -\n  - on-site', { tags: ['1', 'on-site'] }],
    ['tags: []', {}],
    ['overall: 3\ntechnical: 5', { assessment: { overall: 3, technical: 5 } }],
    [
      'x: 1.5\ny: [1, {a: ~}]\nz:\nd: 2026-11-20\nCompany: Acme',
      { x: 1.5, y: [1, { a: null }], z: null, d: '2026-11-20', Company: 'Acme' },
    ],
  ])('%j is %j', (yaml, fields) => {
    expect(readMarkdown(`---\n${yaml}\n---\n`)).toEqual({ ...fields, questions: [] });
  });

  it.each([
    ['nothing at all', '', {}],
    ['a byte order mark', '\uFEFF---\ncompany: Acme\n---', { company: 'Acme' }],
    ['remarks and blank lines above', '<!-- Save. -->\n\n<!-- Close. -->\n---  \ncompany: Acme\n--- \n', { company: 'Acme' }],
    ['remarks below', '---\ncompany: Acme\n---\n<!-- Save. -->\n', { company: 'Acme' }],
    ['CRLF', '---\r\ncompany: Acme\r\ntags:\r\n  - a\r\n---\r\n', { company: 'Acme', tags: ['a'] }],
  ])('may come with %s', (_, text, fields) => {
    expect(readMarkdown(text)).toEqual({ ...fields, questions: [] });
  });

  it('may be missing', () => {
    expect(readMarkdown('- [x] A?')).toEqual({ questions: [{ text: 'A?', answered: 'yes' }] });
  });
});
