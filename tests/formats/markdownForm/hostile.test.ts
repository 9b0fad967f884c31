import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FormFault } from '../../../src/formats/markdownForm/fault.js';
import { isMarkdownForm } from '../../../src/formats/markdownForm/isForm.js';
import { readMarkdown } from '../../../src/formats/markdownForm/read.js';
import { writeMarkdown } from '../../../src/formats/markdownForm/write.js';

const MEGABYTE = 1024 * 1024;

/** Lines, each made of its number, until there is so much. */
function lines(lineOf: (number: number) => string, length = MEGABYTE): string {
  const made: string[] = [];
  for (let number = 0, sum = 0; sum < length; number++) {
    const line = lineOf(number);
    made.push(line);
    sum += line.length + 1;
  }
  return made.join('\n');
}

/** The most that reading may take of the processor, in milliseconds: what is not linear takes minutes. */
const IN_TIME = 2000;

/** How long reading takes, be it with a FormFault; anything else is thrown. Tried again when the machine was busy with something else. */
function timeFor(text: string): number {
  return [1, 2, 3].reduce((time) => (time < IN_TIME ? time : timeOnce(text)), Number.POSITIVE_INFINITY);
}

function timeOnce(text: string): number {
  const start = process.cpuUsage();
  try {
    isMarkdownForm(text);
    readMarkdown(text);
  } catch (error) {
    if (!(error instanceof FormFault)) throw error;
  }
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

describe('a hostile text', () => {
  it.each<[what: string, text: string]>([
    ['items that go ever deeper', lines((n) => `${'  '.repeat(n)}- [x] a`)],
    ['items that go ever deeper, with tabs', lines((n) => `${'\t'.repeat(n)}- [x] a\n${'\t'.repeat(n)} > b`)],
    ['items that go deep and back again', lines((n) => `${'  '.repeat(n % 200)}- a`)],
    ['items', lines(() => '- a')],
    ['bullets on one line', '- '.repeat(MEGABYTE / 2)],
    ['quotes', `- [x] a\n${lines(() => '  >')}`],
    ['quotes on one line', `- [x] a\n  ${'>'.repeat(MEGABYTE)}`],
    ['quotes far apart', `- [x] a\n  >\n${lines((n) => (n % 400 ? '' : '  > a'))}`],
    ['blank lines between', `- [x] a\n${'\n'.repeat(MEGABYTE)}  b`],
    ['blank lines in a value', `- [x] a\n  note: b\n${'\n'.repeat(MEGABYTE)}    c`],
    ['blanks', `- [x] a\n${' '.repeat(MEGABYTE)}b`],
    ['blanks in a line', `- [x] a${' '.repeat(MEGABYTE)}b`],
    ['backslashes', `- [x] a\n  ${'\\'.repeat(MEGABYTE)}- b`],
    ['carets', `- [x] a${' ^aaaa'.repeat(MEGABYTE / 6)}  b`],
    ['brackets', `- ${'[x] '.repeat(MEGABYTE / 4)}`],
    ['a long name of a field', `- [x] a\n  ${'a'.repeat(MEGABYTE)}: b`],
    ['a long name of a section', `## ${'a '.repeat(MEGABYTE / 2)}`],
    ['a long stage', `---\nstage: ${'a'.repeat(60_000)}\n---`],
    ['sections', lines(() => '## Notes')],
    ['comments', lines(() => '<!-- -->')],
    ['comments that do not end', `<!--${'<!--'.repeat(MEGABYTE / 4)}`],
    ['fences', lines(() => '---')],
    ['topics', `- [x] a\n  topics: ${'a,'.repeat(MEGABYTE / 2)}`],
    ['topics in brackets', `- [x] a\n  topics: ${'['.repeat(MEGABYTE)}`],
  ])('of one megabyte of %s is read in time', (_, text) => {
    expect(timeFor(text)).toBeLessThan(IN_TIME);
  });

  it.each<[what: string, yaml: string]>([
    ['lists in lists', `a: ${'['.repeat(60_000)}`],
    ['closed lists in lists', `a: ${'['.repeat(30_000)}${']'.repeat(30_000)}`],
    ['maps in maps', `a: ${'{a: '.repeat(15_000)}`],
    ['dashes', '- '.repeat(30_000)],
    ['question marks', '? '.repeat(30_000)],
    ['colons', ': '.repeat(30_000)],
    ['ever deeper fields', lines((n) => `${' '.repeat(n)}a:`, 60_000)],
    ['commas', `a: [${','.repeat(60_000)}`],
    ['anchors', `a: ${'&a '.repeat(20_000)}`],
    ['fields', lines((n) => `a${n}: b`, 60_000)],
    ['quotation marks', `a: ${'"'.repeat(60_000)}`],
    ['text without end', `a: "${'b\n'.repeat(30_000)}`],
    ['more than is read', 'a: b\n'.repeat(MEGABYTE)],
    ['an alias bomb', `a: &a [x, x]\n${lines((n) => `b${n}: &b${n} [*a, *a]`, 10_000)}`],
  ])('with a front matter of %s is read in time', (_, yaml) => {
    expect(timeFor(`---\n${yaml}\n---\n`)).toBeLessThan(IN_TIME);
  });

  it('leaves every object as it was', () => {
    expect(() => readMarkdown('---\n__proto__: {polluted: true}\n---')).toThrow(FormFault);
    expect(readMarkdown('---\nx: {toString: 1}\ntoString: 2\n---')).toEqual({ x: { toString: 1 }, toString: 2, questions: [] });
    expect('polluted' in {}).toBe(false);
  });

  it('made of pieces of the form is read or found at fault, and nothing else happens', () => {
    const piece = fc.constantFrom(
      ...[
        '---\n',
        '---',
        'company: ',
        'stage: panel\n',
        '\n',
        '\n\n',
        '  ',
        '\t',
        ' ',
        '- ',
        '* ',
        '[x] ',
        '[~]',
        '> ',
        'note: ',
        'better:\n',
      ],
      ...[
        'topics: ',
        ' ^q5d2mxa',
        '^',
        '## Notes\n',
        '## Next\n',
        '## I asked\n',
        '## ',
        '#',
        '<!-- -->\n',
        '\\',
        'a',
        ':',
        '[',
        '{',
        '"',
        '\r',
        '\u2028',
        '&',
        '*',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40, size: 'max' }), (pieces) => {
        expect(timeFor(pieces.join(''))).toBeLessThan(IN_TIME);
      }),
      { numRuns: 1500 },
    );
  });

  it('of one interview with a long chain of follow-ups is written and read', () => {
    const questions = Array.from({ length: 600 }, (_, n) => {
      const id = (at: number) => `qaaaa${String.fromCharCode(97 + Math.floor(at / 26))}${String.fromCharCode(97 + (at % 26))}`;
      return { id: id(n), card: 'caaaaaa', text: 'Why?', followUpTo: n ? id(n - 1) : undefined };
    });
    const interview = { id: 'iaaaaaa', company: 'Acme', date: '2026-11-20', questions };
    const written = writeMarkdown(interview, { cards: new Map(), classify: () => ({ kind: 'other', topics: [] }) });
    let [deepest] = readMarkdown(written).questions;
    let depth = 0;
    for (; deepest; depth++) [deepest] = deepest.followUps ?? [];
    expect(depth).toBe(600);
  });
});
