import { describe, expect, it } from '@jest/globals';
import { UserError } from '../../../src/errors.js';
import { FormFault } from '../../../src/formats/markdownForm/fault.js';
import { readMarkdown } from '../../../src/formats/markdownForm/read.js';

/** The fault in a text: its line, and what is said of it. */
function faultIn(text: string): [line: number, said: string] {
  try {
    readMarkdown(text);
  } catch (error) {
    if (!(error instanceof FormFault) || !(error instanceof UserError)) throw error;
    expect(error.message).toBe(`Line ${error.line}: ${error.problem}`);
    expect(error.hint).not.toBe('');
    return [error.line, `${error.problem} ${error.hint}`];
  }
  return [0, 'no fault'];
}

describe('a mistake in the front matter', () => {
  it.each([
    ['stage: tecnical', 'There is no stage "tecnical". Did you mean technical? It is one of: recruiter-screen'],
    ['stage: zzzzzzzzz', 'There is no stage "zzzzzzzzz". It is one of'],
    ['stage: [technical]', 'stage: is one value, not a list.'],
    ['format: vido', 'Did you mean video?'],
    ['outcome: reject', 'Did you mean rejected?'],
    ['date: 2026-02-30', 'date: there is no 2026-02-30 in the calendar. Write it as YYYY-MM-DD'],
    ['date: 20 Nov', 'date: "20 Nov" is not a date.'],
    ['date: 2026-11-20T10:00:00Z', 'is not a date.'],
    ['time: 25:00', 'time: "25:00" is not a time of day.'],
    ['time: 1400', 'time: "1400" is not a time of day.'],
    ['minutes: 40.5', 'minutes: "40.5" is not a whole number from 1 to 1440.'],
    ['minutes: an hour', 'is not a whole number'],
    ['minutes: 0', 'is not a whole number'],
    ['minutes: 1e3', 'is not a whole number'],
    ['overall: 6', 'overall: "6" is not a whole number from 1 to 5.'],
    ['technical: -1', 'is not a whole number from 1 to 5.'],
    ['id: q5d2mxa', '"q5d2mxa" is not the id of such a record: that is i and six more of a-z and 2-7.'],
    ['id: ik3f7q', 'is not the id'],
    ['tags: [[a]]', 'tags: is one value, not a list.'],
    ['tags: {a: b}', 'tags: is one value, not a list.'],
    ['questions: []', '"questions" does not stand in the front matter. Questions stand below'],
    ['notes: Calm.', 'They stand below, under ## Notes'],
    ['company: Acme: Berlin', 'cannot be read here: Nested mappings are not allowed in compact mappings. A value with a colon'],
    ['company: "Acme', 'cannot be read here: Missing closing "quote'],
    ['company: @acme', 'cannot be read here'],
    ['company: *acme', '"*acme" points to another place.'],
    ['company: &acme', '"&acme" is a sign of YAML.'],
    ['company: !acme x', 'cannot be read here: Unresolved tag: !acme'],
    ['a: &a [1]\nb: *a', '"&a" is a sign of YAML.'],
    ['company: Acme\ncompany: Globex', 'The field "company" stands twice.', 4],
    ['x:\n  y: 1\n  y: 2', 'The field "y" stands twice.', 5],
    ['__proto__: {a: 1}', 'A field cannot be called __proto__.'],
    ['x:\n  - constructor: 1', 'A field cannot be called constructor.', 4],
    ['"prototype": 1', 'A field cannot be called prototype.'],
    ['? [a]\n: b', 'The name of a field is a list here.'],
    ['- a', 'The front matter holds no fields.'],
    ['Acme', 'The front matter holds no fields.'],
    ['x: 1\n\ncompany:\tAcme\n  role: x', 'cannot be read here', 5],
  ])('%j is found', (yaml, said, line = 3) => {
    const [foundLine, found] = faultIn(`<!-- A remark. -->\n---\n${yaml}\n---\n`);
    expect(found).toContain(said);
    expect(foundLine).toBe(line);
  });

  it('is found where it does not end', () => {
    expect(faultIn('\n---\ncompany: Acme\n\n- [x] A?')).toEqual([
      2,
      'The front matter does not end. Put a line with --- after its last field.',
    ]);
  });
});

describe('a mistake below the front matter', () => {
  it.each([
    ['Free text.', 1, 'This line belongs to nothing: "Free text.". Put it under ## Notes'],
    ['- [x] A?\nMore.', 2, 'if it goes on with the line above, indent it by two'],
    ['- [x] A?\n More.', 2, 'This line belongs to nothing'],
    ['1. A?', 1, 'an item begins with "- "'],
    ['# Acme', 1, 'This line belongs to nothing'],
    ['---', 1, 'This line belongs to nothing'],
    ['- [x] A?\n  note: One.\n  Two.', 3, 'This line belongs to nothing: "Two.". Indent it two more'],
    ['- [x] A?\n  > One.\n  Two.', 3, 'Begin it with "> "'],
    ['- [x] A?\n  - [x] B?\n  More of A.', 3, 'Put it under the item to which it belongs'],
    ['- [x] A?\n- [x]\n', 2, 'The question has no text.'],
    ['- [x] ^q5d2mxa', 1, 'The question has no text.'],
    ['-', 1, 'The question has no text.'],
    ['- [x] A?\n  noet: B', 2, 'A question has no field "noet:". Did you mean note:? There is: kind:, topics:, note:, better:, >.'],
    ['- [x] A?\n  example: B', 2, 'If the line is text, put a backslash before it.'],
    ['- [x] A?\n  done: 2026-11-20', 2, 'A question has no field "done:".'],
    ['- [x] A?\n  note: B\n  Note: C', 3, '"note:" stands twice under one question.'],
    ['- [x] A?\n  kind: codign', 2, 'There is no kind "codign". Did you mean coding?'],
    ['- [x] A? ^q5d2mxa\n- [x] B? ^q5d2mxa', 2, 'The id q5d2mxa stands there twice.'],
    ['- [x] A? ^q5d2mx', 1, '"q5d2mx" is not the id of such a record'],
    ['- [x] A? ^s5d2mxa', 1, 'that is q and six more of a-z and 2-7.'],
    ['- [x] A? ^q5d2mx1', 1, 'If it belongs to the text, put a sign after it.'],
    ['- [x] A? ^Q5D2MXA  ', 1, 'is not the id'],
    ['## Nots', 1, 'There is no section "Nots". Did you mean Notes? There is: Went well, To improve, I asked, Next, Notes.'],
    ['##', 1, 'There is no section "".'],
    ['## Notes\nA.\n## Questions\n', 3, 'If the line is text, put a backslash before it.'],
    ['## Notes\nA.\n\n## notes\nB.', 4, 'The section "Notes" stands twice.'],
    ['## I asked\nHow large is the team?', 2, 'This line belongs to nothing'],
    ['## I asked\n-\n', 2, 'The question of yours has no text.'],
    ['## I asked\n- A?\n  - B', 3, 'A question of yours has nothing nested.'],
    ['## I asked\n- A?\n  reply: B', 3, 'A question of yours has no field "reply:". There is: >.'],
    ['## Next\n- [ ] A\n  > B', 3, 'A next step has nothing after ">".'],
    ['## Next\n- [~] A', 2, 'its box is [x] or [ ].'],
    ['## Next\n- [ ]', 2, 'The next step has no text.'],
    ['## Next\n- [ ] A\n  by: friday', 3, 'by: "friday" is not a date.'],
    ['## Next\n- [ ] A\n  by: 2026-11-31', 3, 'by: there is no 2026-11-31 in the calendar.'],
    ['## Next\n- [x] A', 2, 'The step is done, but not on which day.'],
    ['## Next\n- [ ] A\n  done: 2026-11-20', 2, 'Tick the box, or remove "done:".'],
    ['## Next\n- [ ] A ^s3v3pca\n- [ ] B ^s3v3pca', 3, 'The id s3v3pca stands there twice.'],
    ['## Next\n- [ ] A ^q3v3pca', 2, 'that is s and six more'],
  ])('%j is found on line %i', (body, line, said) => {
    const [foundLine, found] = faultIn(`---\ncompany: Acme\n---\n${body}`);
    expect(found).toContain(said);
    expect(foundLine).toBe(line + 3);
  });

  it('is quoted shortly', () => {
    expect(faultIn(`${'漢'.repeat(500)}`)[1]).toContain(`"${'漢'.repeat(39)}…"`);
  });
});
