import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { UserError } from '../../src/errors.js';
import { journalText } from '../../src/formats/journalText.js';
import type { Journal } from '../../src/journal/journal.js';
import { JournalFault } from '../../src/store/parse.js';
import { parseJournal, validated } from '../../src/store/validated.js';
import { bytesOf, fullJournal, smallJournal } from './journals.js';

const PATH = '/home/mori/journal.json';
const DOCTOR = 'interview doctor';

/** A journal that is wrong, what the message must hold to lead to the place, and what the hint must. */
type Damage = [what: string, content: string | Uint8Array, place: string | RegExp, hint?: string];

/** What reading throws; the test fails when it does not. */
function faultOf(content: string | Uint8Array): JournalFault {
  try {
    parseJournal(typeof content === 'string' ? Buffer.from(content) : content, PATH);
  } catch (error) {
    if (error instanceof JournalFault) return error;
    throw error;
  }
  throw new Error('it was read as if nothing were wrong');
}

function expectFault(content: string | Uint8Array, place: string | RegExp, hint: string): void {
  const fault = faultOf(content);
  expect(fault).toBeInstanceOf(UserError);
  expect(fault.message).toContain(PATH);
  expect(fault.message).toMatch(place);
  expect(fault.hint).toContain(hint);
  expect(fault.message.length).toBeLessThan(1000);
}

const sound = bytesOf(fullJournal()).toString();

/** The text of the full journal after a change by hand. */
function changed(change: (journal: Journal) => unknown): string {
  const journal = fullJournal();
  change(journal);
  return JSON.stringify(journal, null, 2);
}

/** The same where the change is one that the types forbid: `path` is a list of keys, the last one set to the value. */
function put(path: readonly (string | number)[], value: unknown): string {
  return changed((journal) => {
    const keys = [...path];
    const last = keys.pop() as string;
    const record = keys.reduce<unknown>((current, key) => (current as Record<string, unknown>)[key], journal);
    if (value === undefined) delete (record as Record<string, unknown>)[last];
    else (record as Record<string, unknown>)[last] = value;
  });
}

/** The sound text with the first `from` replaced. */
function replaced(from: string, to: string): string {
  if (!sound.includes(from)) throw new Error(`${from} is not in the journal`);
  return sound.replace(from, () => to);
}

/** The number of the line in which a text stands first. */
function lineOf(text: string, what: string): string {
  return `line ${text.slice(0, text.indexOf(what)).split('\n').length}`;
}

const latin1 = Buffer.from(sound);
latin1[latin1.indexOf('Calm.') + 4] = 0xe9;
const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(sound, 'utf16le')]);
const bigEndian = Buffer.from(utf16).swap16();

const NOT_JSON: Damage[] = [
  ['an empty file', '', 'it is empty'],
  ['a file of blanks and line breaks', ' \n\t\n ', 'it is empty'],
  ['a file of only a byte order mark', Buffer.from([0xef, 0xbb, 0xbf]), 'it is empty'],
  ['a file that breaks off in the middle', sound.slice(0, sound.indexOf('Shared')), lineOf(sound, 'Shared')],
  ['a file that breaks off between two records', sound.slice(0, sound.lastIndexOf('{')), /line \d+/],
  ['null', 'null', 'null'],
  ['a list', '[]', 'a list'],
  ['a text', '"text"', 'a string'],
  ['a number', '3', 'a number'],
  ['true', 'true', 'a boolean'],
  ['a word of no meaning', 'journal', /line 1\b/],
  ['a page of a web server', '<!doctype html>\n<html></html>', /line 1\b/],
  ['text that is not UTF-8', latin1, lineOf(sound, '"Calm."')],
  ['UTF-16 with a byte order mark', utf16, 'UTF-16'],
  ['UTF-16 of the other byte order', bigEndian, /UTF-16|line 1\b/],
  ['UTF-16 without a byte order mark', Buffer.from(sound, 'utf16le'), /UTF-16|NUL|line \d+/],
  ['a file of NUL bytes', Buffer.alloc(4096), /line 1\b.*NUL/],
  ['NUL bytes at the end', Buffer.concat([Buffer.from(sound.slice(0, 400)), Buffer.alloc(600)]), /line \d+.*NUL/],
  ['a NUL byte within a text', replaced('Calm.', 'Ca\0lm.'), lineOf(sound, 'Calm.')],
  ['a raw line break within a text', replaced('Calm.', 'Ca\nlm.'), /line \d+/],
  ['a comma too much at the end of a list', '{\n  "version": 1,\n  "interviews": [1,],\n  "cards": []\n}', 'line 3'],
  ['a comma too much at the end of an object', '{\n  "version": 1,\n}', /line [23]/],
  ['a missing comma', replaced('"version": 1,', '"version": 1'), /line [23]/],
  ['a word without quotes', replaced('"technical",', 'technical,'), lineOf(sound, '"technical",')],
  ['a word cut short', replaced('"minutes": 40', '"minutes": nul'), lineOf(sound, '"minutes"')],
  ['single quotes', replaced('"Calm."', "'Calm.'"), lineOf(sound, '"Calm."')],
  ['a comment', replaced('"tags"', '// mine\n"tags"'), /line \d+/],
  ['two journals one after the other', `${sound}${sound}`, `line ${sound.split('\n').length}`],
  [
    'the conflict markers of git',
    replaced('      "role": "Backend engineer",', '<<<<<<< HEAD\n"role": "A",\n=======\n"role": "B",\n>>>>>>> laptop'),
    `${lineOf(sound, '"role"')} is a conflict marker`,
  ],
  [
    'the conflict markers of git with CRLF',
    replaced('      "role": "Backend engineer",', '<<<<<<< HEAD\r\n"role": "A",\r\n=======\r\n"role": "B",\r\n>>>>>>> laptop\r'),
    `${lineOf(sound, '"role"')} is a conflict marker`,
  ],
  ['an end that was never written of something nested deeply', '['.repeat(200_000), /line 1\b/],
];

const VERSIONS: Damage[] = [
  ['a newer version', replaced('"version": 1', '"version": 2'), /version 2.*newer/, 'npm install --global interview-journal'],
  ['a much newer version', replaced('"version": 1', '"version": 99'), /version 99.*newer/, 'npm install --global interview-journal'],
  ['no version', put(['version'], undefined), '"version"'],
  ['nothing but an empty object', '{}', '"version"'],
  ['a version in quotes', put(['version'], '1'), /version is "1"/],
  ['a negative version', put(['version'], -1), /version is -1/],
  ['half a version', put(['version'], 1.5), /version is 1\.5/],
  ['null as the version', put(['version'], null), /version is null/],
  ['a list as the version', put(['version'], [1]), /version is \[1\]/],
  ['an infinite version', replaced('"version": 1', '"version": 1e999'), /version/],
];

const SHAPES: Damage[] = [
  ['no revision', put(['revision'], undefined), '"revision" is missing'],
  ['a negative revision', put(['revision'], -1), 'at revision,'],
  ['half a revision', put(['revision'], 0.5), 'at revision,'],
  ['no interviews', put(['interviews'], undefined), '"interviews" is missing'],
  ['interviews that are no list', put(['interviews'], {}), /at interviews,.*a list/],
  ['cards that are null', put(['cards'], null), /at cards,.*a list/],
  ['an interview that is null', put(['interviews', 0], null), /at interviews\[0\],.*an object/],
  ['an interview that is a text', put(['interviews', 1], 'Acme'), /at interviews\[1\],.*an object/],
  ['an interview without a company', put(['interviews', 1, 'company'], undefined), /at interviews\[1\],.*"company"/],
  ['a company that is blank', put(['interviews', 1, 'company'], ' '), /at interviews\[1\]\.company, the text is empty/],
  [
    'a blank company of the twelfth interview',
    put(
      ['interviews'],
      Array.from({ length: 12 }, (_, index) => ({ id: 'ibbbbbb', company: index === 11 ? ' ' : 'A', date: '2026-11-20' })),
    ),
    /at interviews\[11\]\.company,/,
  ],
  ['an unknown stage', put(['interviews', 0, 'stage'], 'lunch'), /at interviews\[0\]\.stage,.*recruiter-screen/],
  ['a stage in capitals', put(['interviews', 0, 'stage'], 'Technical'), /at interviews\[0\]\.stage,/],
  ['a number as the stage', put(['interviews', 0, 'stage'], 3), /at interviews\[0\]\.stage,/],
  ['an unknown outcome', put(['interviews', 0, 'outcome'], 'hired'), /at interviews\[0\]\.outcome,.*withdrawn/],
  ['minutes in quotes', put(['interviews', 0, 'minutes'], '40'), /at interviews\[0\]\.minutes,/],
  ['too many minutes', put(['interviews', 0, 'minutes'], 1441), /at interviews\[0\]\.minutes,/],
  ['a time of 24:00', put(['interviews', 0, 'time'], '24:00'), /at interviews\[0\]\.time,/],
  ['a tag that is a number', put(['interviews', 0, 'tags', 0], 1), /at interviews\[0\]\.tags\[0\],/],
  ['a rating of 6', put(['interviews', 0, 'assessment', 'overall'], 6), /at interviews\[0\]\.assessment\.overall,/],
  ['a question without a text', put(['interviews', 0, 'questions', 1, 'text'], undefined), /at interviews\[0\]\.questions\[1\],.*"text"/],
  ['an unknown answered', put(['interviews', 0, 'questions', 1, 'answered'], 'maybe'), /at interviews\[0\]\.questions\[1\]\.answered,/],
  ['a reply that is a list', put(['interviews', 0, 'iAsked', 0, 'reply'], []), /at interviews\[0\]\.iAsked\[0\]\.reply,/],
  ['a source without a file', put(['interviews', 0, 'source', 'file'], undefined), /at interviews\[0\]\.source,.*"file"/],
  ['an id of another form', put(['interviews', 0, 'id'], 'i1'), /at interviews\[0\]\.id, the text is not of the form/],
  ['the id of a card in a question', put(['interviews', 0, 'questions', 0, 'id'], 'caaaaaa'), /at interviews\[0\]\.questions\[0\]\.id,/],
  ['a review of an unknown grade', put(['cards', 0, 'reviews', 0, 'grade'], 'so-so'), /at cards\[0\]\.reviews\[0\]\.grade,/],
  ['a review at no instant', put(['cards', 0, 'reviews', 0, 'at'], 'yesterday'), /at cards\[0\]\.reviews\[0\]\.at,/],
  ['dropped in quotes', put(['cards', 0, 'dropped'], 'yes'), /at cards\[0\]\.dropped,/],
];

const MEANINGS: Damage[] = [
  ['an interview that stands twice', put(['interviews', 1, 'id'], 'iaaaaaa'), /at interviews\[1\].*iaaaaaa.*twice/],
  ['a question that stands twice', put(['interviews', 0, 'questions', 1, 'id'], 'qaaaaaa'), /at interviews\[0\].*qaaaaaa.*twice/],
  ['a card that stands twice', put(['cards', 2], { id: 'caaaaaa' }), /at cards\[2\].*caaaaaa.*twice/],
  [
    'a review that stands twice',
    put(['cards', 1, 'reviews'], [{ id: 'raaaaaa', at: '2026-11-22T08:15:00Z', grade: 'good' }]),
    /at cards\[1\].*raaaaaa.*twice/,
  ],
  [
    'a next step that stands twice',
    put(['interviews', 1, 'nextSteps'], [{ id: 'saaaaaa', text: 'Wait' }]),
    /at interviews\[1\].*saaaaaa.*twice/,
  ],
  [
    'a question whose card is missing',
    put(['interviews', 0, 'questions', 1, 'card'], 'czzzzzz'),
    /at interviews\[0\].*qbbbbbb.*czzzzzz.*not there/,
  ],
  [
    'a review at no time',
    put(['cards', 0, 'reviews', 0, 'at'], '2026-13-45T99:99:99Z'),
    /at cards\[0\], there is no instant 2026-13-45T99:99:99Z/,
  ],
  [
    'an answer at no time',
    put(['cards', 0, 'answers', 0, 'at'], '2026-11-20T25:00:00Z'),
    /at cards\[0\], there is no instant 2026-11-20T25:00:00Z/,
  ],
  ['a follow-up to nothing', put(['interviews', 0, 'questions', 1, 'followUpTo'], 'qzzzzzz'), /at interviews\[0\].*qbbbbbb.*qzzzzzz/],
  ['a follow-up to itself', put(['interviews', 0, 'questions', 1, 'followUpTo'], 'qbbbbbb'), /at interviews\[0\].*qbbbbbb/],
  ['a follow-up to a later one', put(['interviews', 0, 'questions', 0, 'followUpTo'], 'qbbbbbb'), /at interviews\[0\].*qaaaaaa/],
  ['the 30th of February', put(['interviews', 1, 'date'], '2026-02-30'), /at interviews\[1\].*2026-02-30/],
  ['the 29th of February of 2100', put(['interviews', 1, 'date'], '2100-02-29'), /at interviews\[1\].*2100-02-29/],
  ['the 31st of June for a next step', put(['interviews', 0, 'nextSteps', 0, 'by'], '2026-06-31'), /at interviews\[0\].*2026-06-31/],
  ['the 31st of June as done', put(['interviews', 0, 'nextSteps', 0, 'done'], '2026-06-31'), /at interviews\[0\].*2026-06-31/],
];

/** Keys that change what objects are, plain and with an escaped letter, at the top and deep. */
const KEYS: Damage[] = ['__proto__', 'constructor', 'prototype'].flatMap((key): Damage[] => {
  const escaped = `\\u00${key.charCodeAt(0).toString(16)}${key.slice(1)}`;
  const allEscaped = [...key].map((letter) => `\\u${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`).join('');
  const deep = '"currency": "EUR"';
  return [
    [`the key ${key} at the top`, replaced('"version": 1', `"${key}": {}, "version": 1`), `at ${key},`],
    [`the key ${key} in a question`, replaced('"hinted"', `"${key}": 1, "hinted"`), `at interviews\\[0\\]\\.questions\\[0\\]\\.${key},`],
    [`the key ${key} deep in an unknown field`, replaced(deep, `"${key}": null`), `at interviews\\[0\\]\\.salary\\.to\\[2\\]\\.${key},`],
    [`the key ${key} with an escaped letter`, replaced('"version": 1', `"${escaped}": {}, "version": 1`), `at ${key},`],
    [
      `the key ${key} written in escapes alone`,
      replaced(deep, `"${allEscaped}": {}`),
      `at interviews\\[0\\]\\.salary\\.to\\[2\\]\\.${key},`,
    ],
  ];
});

describe('a damaged journal is refused, with the file, the place and the way back', () => {
  it.each([...NOT_JSON, ...VERSIONS, ...SHAPES, ...MEANINGS, ...KEYS])('%s', (_, content, place, hint = DOCTOR) => {
    expectFault(content, typeof place === 'string' ? new RegExp(place) : place, hint);
  });

  it.each([3_000, 20_000, 200_000])('something unknown that is nested %d deep can be written again, or that is refused', (depth) => {
    const nested = replaced('"dark"', `${'['.repeat(depth)}${']'.repeat(depth)}`);
    const journal = parseJournal(Buffer.from(nested), PATH);
    let text = '';
    try {
      text = journalText(journal);
    } catch (error) {
      expect(error).toBeInstanceOf(UserError);
    }
    expect(text === '' || text.length > 2 * depth).toBe(true);
  });

  it('a forbidden key leaves the objects of the program as they are', () => {
    faultOf(replaced('"version": 1', '"__proto__": {"polluted": true}, "version": 1'));
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});

describe('what is sound is read', () => {
  it('as it stands', () => {
    expect(parseJournal(Buffer.from(sound), PATH)).toEqual(fullJournal());
  });

  it('behind a UTF-8 byte order mark', () => {
    expect(parseJournal(Buffer.from(`\ufeff${sound}`), PATH)).toEqual(fullJournal());
  });

  it('with CRLF and without any white space', () => {
    expect(parseJournal(Buffer.from(sound.replaceAll('\n', '\r\n')), PATH)).toEqual(fullJournal());
    expect(parseJournal(Buffer.from(JSON.stringify(fullJournal())), PATH)).toEqual(fullJournal());
  });

  it('with the forbidden words as values, and within other keys', () => {
    const journal = parseJournal(Buffer.from(replaced('"mood": "fine"', '"mood": "__proto__", "constructors": "constructor"')), PATH);
    expect(journal.interviews[0]?.assessment).toMatchObject({ mood: '__proto__', constructors: 'constructor' });
  });

  it('with escaped letters in harmless places', () => {
    expect(parseJournal(Buffer.from(replaced('Calm.', '\\u0043alm.')), PATH)).toEqual(fullJournal());
  });

  it('with signs of a merge that stand in a text', () => {
    const journal = fullJournal();
    Object.assign(journal.interviews[0] ?? {}, { notes: '<<<<<<< HEAD\n=======\n>>>>>>> mine' });
    expect(parseJournal(bytesOf(journal), PATH)).toEqual(journal);
  });
});

describe('whatever happens to the bytes of a journal', () => {
  const bytes = bytesOf(smallJournal());

  /** Reads and gives "read" or "refused"; what is read must be valid, and every other error fails the test. */
  function outcome(damaged: Uint8Array): 'read' | 'refused' {
    let journal: Journal;
    try {
      journal = parseJournal(damaged, PATH);
    } catch (error) {
      expect(error).toBeInstanceOf(JournalFault);
      expect((error as JournalFault).message).toContain(PATH);
      return 'refused';
    }
    expect(validated(journal, PATH)).toBe(journal);
    expect(parseJournal(bytesOf(journal), PATH)).toEqual(journal);
    return 'read';
  }

  it('every truncation is refused, but for the loss of the last line break', () => {
    const outcomes = Array.from({ length: bytes.length }, (_, length) => outcome(bytes.subarray(0, length)));
    expect(outcomes.lastIndexOf('refused')).toBe(bytes.length - 2);
    expect(outcomes.filter((one) => one === 'read')).toHaveLength(1);
  });

  it('every truncation names a line, or says that the file is empty', () => {
    for (let length = 0; length < bytes.length - 1; length++) {
      expect(faultOf(bytes.subarray(0, length)).message).toMatch(/line \d+|is empty|at its end/);
    }
  });

  it('every flip of one bit gives a valid journal or a fault', () => {
    const outcomes = { read: 0, refused: 0 };
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const flipped = Uint8Array.from(bytes);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      outcomes[outcome(flipped)]++;
    }
    expect(outcomes.read).toBeGreaterThan(0);
    expect(outcomes.refused).toBeGreaterThan(bytes.length);
  });

  it('300 times some random flips give a valid journal or a fault', () => {
    const flips = fc.array(fc.nat(bytes.length * 8 - 1), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(flips, (bits) => {
        const flipped = Uint8Array.from(bytes);
        for (const bit of bits) flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        outcome(flipped);
      }),
      { numRuns: 300 },
    );
  });

  it('random bytes and random JSON are refused', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => outcome(noise) === 'refused'));
    fc.assert(fc.property(fc.json(), (text) => outcome(Buffer.from(text)) === 'refused'));
  });
});
