import { describe, expect, it } from '@jest/globals';
import { firstLine, readComplete } from '../../../src/formats/markdownForm/complete.js';
import { isEmptied, withMistake, withOtherVersion, withoutRemarks } from '../../../src/formats/markdownForm/remarks.js';

const TEXT = '<!-- hint -->\n---\ncompany: Acme\nstage: x\n---\n';

describe('a mistake told above a text', () => {
  it('stands there once, and the line moves with it', () => {
    const first = withMistake(TEXT, { line: 4, problem: 'There is no stage "x".', hint: 'Take another.' });
    expect(first).toEqual({ text: `<!-- ! Line 6: There is no stage "x". -->\n<!-- ! Take another. -->\n${TEXT}`, line: 6 });
    expect(withMistake(first.text, { line: 5, problem: 'No.', hint: '' })).toEqual({ text: `<!-- ! Line 4: No. -->\n${TEXT}`, line: 4 });
    expect(withoutRemarks(first.text)).toBe(TEXT);
  });

  it('has the line ends of the text, and lets no byte order mark into the midst of it', () => {
    const { text } = withMistake(`\ufeff${TEXT.replaceAll('\n', '\r\n')}`, { line: 4, problem: 'No.\nAnd no.', hint: '' });
    expect(text).toBe(`<!-- ! Line 5: No. And no. -->\r\n${TEXT.replaceAll('\n', '\r\n')}`);
  });
});

describe('another version told above a text', () => {
  it('is shown whole, with what is new and what is gone', () => {
    const base = '---\ncompany: Acme\nrole: SRE\n---\n';
    expect(withOtherVersion(TEXT, base.replace('role: SRE', 'minutes: 40'), base).text).toMatchInlineSnapshot(`
"<!-- ! It was changed while you were writing. This is how it stands in the journal now ("+" is new, "-" is gone): -->
<!-- !   --- -->
<!-- !   company: Acme -->
<!-- ! + minutes: 40 -->
<!-- !   --- -->
<!-- ! - role: SRE -->
<!-- ! What you wrote follows. Take over from above what should stay: once you change and save it, the text below takes its place. Unchanged, nothing is. -->
<!-- hint -->
---
company: Acme
stage: x
---
"
`);
  });
});

describe('a text', () => {
  it.each([
    ['', true],
    ['\ufeff\r\n \t\n', true],
    ['<!-- a -->\n\n<!-- b -->', true],
    ['---\n---\n', false],
    ['x', false],
  ])('%j is emptied: %j', (text, emptied) => {
    expect(isEmptied(text)).toBe(emptied);
  });

  it.each([
    ['---\nrole: SRE\n---\n', 2, 'company is missing.'],
    ['---\nrole: SRE\ncompany:\n---\n', 3, 'company is missing.'],
    ['<!-- a -->\n\n---\n---\n', 4, 'company is missing.'],
    ['- [x] Why?\n', 1, 'company is missing.'],
    ['---\ncompany: Acme\n"date":\n---\n', 3, 'date is missing.'],
  ])('%j lacks something on line %i: %s', (text, line, problem) => {
    expect(() => readComplete(text, { today: '2026-11-23' })).toThrow(expect.objectContaining({ line, problem }));
  });

  it('is complete with a company, and a date that may stand in', () => {
    const complete = readComplete('---\ncompany: "Acme\\n  Inc"\n---\n', { today: '2026-11-23', date: '2026-11-23' });
    expect(complete).toEqual({ company: 'Acme\n  Inc', date: '2026-11-23', questions: [] });
    expect(firstLine('---\nid: iaaaaaa\ncompany: Acme\n---\n')).toBe(3);
  });
});
