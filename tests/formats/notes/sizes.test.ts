import { describe, expect, it } from '@jest/globals';
import { read } from './reading.js';

const MEGABYTE = 1024 * 1024;
const LINES = 10_000;
/**
 * The most that reading may take of the processor, in milliseconds, beside other tests that want it too; what is not linear takes minutes. That a file takes two seconds at most is measured on the program
 * itself, in tests/e2e/hostileImport.test.ts.
 */
const IN_TIME = 6000;
/** The most by which it may raise the memory of the process, in kilobytes. */
const IN_MEMORY = 512 * 1024;

function lines(lineOf: (index: number) => string, count = LINES): string {
  return Array.from({ length: count }, (_, index) => lineOf(index)).join('\n');
}

function megabyteOf(piece: string): string {
  return piece.repeat(MEGABYTE / piece.length);
}

/** Reads a note, and again while the machine is busy with something else. */
function expectInBounds(text: string): void {
  let time = Number.POSITIVE_INFINITY;
  for (let attempt = 1; attempt <= 3 && time >= IN_TIME; attempt++) {
    const before = process.resourceUsage().maxRSS;
    const start = process.cpuUsage();
    read(text);
    const { user, system } = process.cpuUsage(start);
    time = (user + system) / 1000;
    expect(process.resourceUsage().maxRSS - before).toBeLessThan(IN_MEMORY);
  }
  expect(time).toBeLessThan(IN_TIME);
}

describe('a line of one megabyte', () => {
  it.each([
    ':',
    'a ',
    '(',
    '“',
    '> ',
    '- ',
    '1. ',
    '_a',
    '问',
    '？',
    '? ',
    '[x](',
    '`',
    '|',
    ' ',
    '汉字',
    'http://',
    '# ',
    '**',
    '<b ',
    '我说，',
    '"',
  ])('of %j is read in time', (piece) => {
    expectInBounds(megabyteOf(piece));
  });

  it.each<[what: string, text: string]>([
    ['a heading of brackets', `# Interview at ${megabyteOf('(')}`],
    ['a heading of names', `# Interview at ${megabyteOf('_a')}`],
    ['a heading with many numbers', `# ${megabyteOf('1-')}`],
    ['a comment in a program', `text\n# ${megabyteOf('a(')}`],
    ['the name of a company', `Company: a${megabyteOf('`_')}a`],
    ['blanks before a field', `---\n${megabyteOf(' ')}a\n---`],
    ['blanks between tags', `---\ntags: "a${' '.repeat(60_000)}b"\n---`],
  ])('that is %s is read in time', (_, text) => {
    expectInBounds(text);
  });
});

describe('half a megabyte of long lines', () => {
  it.each<[what: string, line: string]>([
    ['colons', ': a'],
    ['colons after questions', '?:'],
    ['dashes', 'abcd - '],
    ['blanks', ' '],
    ['emphasis', '*a_b**'],
    ['closing signs', ')"'],
  ])('of %s is read in time', (_, piece) => {
    const long = `what?${piece.repeat(1900 / piece.length)}a`;
    const short = `what?${piece.repeat(420 / piece.length)}a`;
    expectInBounds(lines((index) => (index % 2 ? long : short), 450));
  });
});

describe('ten thousand lines', () => {
  it.each<[what: string, lineOf: (index: number) => string]>([
    ['items that ask', (index) => `${index + 1}. What is a queue?`],
    ['questions and answers', (index) => (index % 2 ? 'A: No idea.' : 'Q: What is a heap?')],
    ['headings', (index) => `${'#'.repeat((index % 4) + 1)} ${index % 2 ? 'Round 2' : 'What is a tree?'}`],
    ['leads before lists', (index) => ['They asked me:', '', '- Why?', '', 'So much for that.', ''][index % 6] ?? ''],
    ['words on all that was asked', (index) => (index === 0 ? '# Why?' : index % 2 ? '- How?' : '  All of these I could not answer.')],
    ['paragraphs under own questions', (index) => (index === 0 ? '## My questions\n\n- How many?' : index % 2 ? '' : 'Some people.')],
    ['rows of a table', (index) => (index === 0 ? '| a | b |\n|---|---|' : '| Why? | No idea |')],
  ])('of %s are read in time', (_, lineOf) => {
    expectInBounds(lines(lineOf));
  });
});

describe('two thousand levels', () => {
  it.each<[what: string, text: string]>([
    ['lists', lines((index) => `${'  '.repeat(index)}- Why?`, 2000)],
    ['lists on one line', `${'- '.repeat(2000)}a`],
    ['quotes', lines((index) => `${'> '.repeat(index)}a`, 2000)],
    ['quotes on one line', `${'>'.repeat(2000)} a`],
    ['lists in quotes', `${'> - '.repeat(2000)}a`],
    ['numbers', `1${'.1'.repeat(2000)} a`],
    ['brackets in a front matter', `---\na: ${'['.repeat(2000)}\n---`],
  ])('of %s are read in time', (_, text) => {
    expectInBounds(text);
  });
});
