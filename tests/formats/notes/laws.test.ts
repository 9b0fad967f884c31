import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { allOf, interviewsIn, read } from './reading.js';

const CORPUS = join(import.meta.dirname, 'corpus');
const NOTES = readdirSync(CORPUS)
  .filter((name) => !name.endsWith('.json'))
  .map((name) => readFileSync(join(CORPUS, name), 'utf8'));

/** Lines of a note; "@" becomes a word that stands nowhere else. */
const LINE = fc.constantFrom(
  ...[
    '1. What is @?',
    '2. @',
    '3) explain @',
    '4、什么是 @',
    '① @',
    '- Why @?',
    '- @',
    '  - How would @ fail?',
    '    - @',
    '* [x] Why is @ slow?',
    '- [ ] @',
  ],
  ...[
    '## @',
    '# @ and more',
    '### What is @?',
    '## Questions',
    '## My questions',
    '## Went well',
    '## To improve',
    '## Study notes',
    '## Reflection',
    '**@**',
  ],
  ...[
    'Q: What does @ do?',
    'A: I said @.',
    'Better answer: @',
    'Note: @',
    '问：@ 是什么？',
    '答：不知道 @',
    '追问：为什么 @？',
    '質問：@ は何ですか？',
    '反省：@',
  ],
  ...[
    'I told them about @.',
    "I didn't know @.",
    'They asked me:',
    'They asked me about @ and what I think of it.',
    'He asked me why @ is slow. I said @.',
    'All of these I could not answer: @',
  ],
  ...[
    '   I said @.',
    '   @',
    '> @',
    '> Why @?',
    '>> @',
    '"What is @?"',
    '他问了我 @ 的原理',
    'I asked how @ works.',
    '反问：@',
    '| @ | Why @? |',
    '```',
    'let @ = 1;',
    '---',
  ],
  ...[
    'The office had @.',
    '@',
    'Round 2 was with @ and took most of the afternoon',
    '## Round 1',
    '一面',
    'Result: @',
    'Company: @',
    'Result: rejected, because @',
    'Stage: technical with @',
    'Duration: 40 minutes, and @ talked',
    'Date: 2026-05-04 in the office of @',
    '## Round 2 with @',
    '### Coding questions of @',
    'Role: engineer for @',
    '面试时间：2026年3月18日 @',
    'Date: 2026-05-04',
    '[@](https://example.com)',
    '<b>@</b>',
    '\\1. @',
    '5.1 @',
  ],
  ...[
    'Date: 2026-05-04 @',
    'Date: Monday, 4 May 2026, 14:00, @',
    'Stage: technical @',
    'Result: rejected (@)',
    'Duration: 40 minutes @',
    'Round 2 @',
    '二面 @',
    '## Questions @',
    '## Went well @',
    '## Technical round @',
    '# Interview at Acme @',
    'Acme, 2026-05-04, @',
    '| 2026-05-04 @ | Why @? | no @ |',
  ],
  ...['mood: @ # @', 'tags: [@, @] # @', 'mood: "@', 'mood: |', 'company: @ # @', '+++'],
  ...['', '', ''],
);

const WORDS = /zq\d+x/g;

/** A note, often with a front matter or between two rules, and its words that stand nowhere else. */
const NOTE = fc.tuple(fc.nat(6), fc.array(LINE, { maxLength: 30, size: 'max' })).map(([matter, lines]) => {
  let number = 0;
  const begun = matter > 1 ? ['---', ...lines.slice(0, matter), '---', ...lines.slice(matter)] : lines;
  return begun.join('\n').replace(/@/g, () => `zq${number++}x`);
});

/** Any text, and any made of the signs by which notes are read. */
const TEXT = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(
      fc.oneof(
        LINE,
        fc.constantFrom(
          '\n',
          '\n\n',
          '  ',
          '\t',
          '\r\n',
          '\r',
          '\ufeff',
          '\u2028',
          '\0',
          '：',
          '？',
          '（',
          '**',
          '~~',
          '`',
          '[',
          '](',
          '|\n|-|\n',
          '---\n',
          'a: b\n',
          '\\',
        ),
      ),
      {
        maxLength: 40,
        size: 'max',
      },
    )
    .map((pieces) => pieces.join('')),
);

describe('reading any note', () => {
  it('loses no word of it: each stands in a question, in what I asked, in a fact or in the notes', () => {
    fc.assert(
      fc.property(NOTE, (note) => {
        const kept = JSON.stringify(interviewsIn(note));
        expect((note.match(WORDS) ?? []).filter((word) => !kept.includes(word))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('loses no word that is put anywhere into a note as people write them', () => {
    const lines = NOTES.flatMap((note) => note.split('\n'));
    const note = fc.oneof(
      fc.constantFrom(...NOTES).map((text) => text.split('\n')),
      fc.array(fc.constantFrom(...lines), { minLength: 1, maxLength: 25 }),
    );
    const places = fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(note, places, fc.constantFrom(' zq#x ', '龘#靐'), (own, put, word) => {
        const text = [...own];
        const words = put.map(([line, place], index) => {
          const at = line % text.length;
          const before = text[at] ?? '';
          const put = word.replace('#', String(index));
          text[at] = `${before.slice(0, place % (before.length + 1))}${put}${before.slice(place % (before.length + 1))}`;
          return put.trim();
        });
        const kept = JSON.stringify(interviewsIn(text.join('\n')));
        // One word may have been put into another.
        expect(words.filter((one) => text.join('\n').includes(one) && !kept.includes(one))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('says of each question the line where it begins', () => {
    fc.assert(
      fc.property(NOTE, (note) => {
        const lines = note.split('\n');
        for (const { text, line } of interviewsIn(note).flatMap(({ questions }) => allOf(questions))) {
          expect(lines[(line ?? 0) - 1]).toContain(text.split(/\s/, 1)[0]);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('gives the same each time, whatever ends its lines', () => {
    fc.assert(
      fc.property(NOTE, fc.constantFrom('\r\n', '\r'), (note, end) => {
        const found = read(note);
        expect(read(note)).toEqual(found);
        expect(read(note.replaceAll('\n', end))).toEqual(found);
        expect(read(`\ufeff${note}`)).toEqual(found);
      }),
      { numRuns: 60 },
    );
  });

  it('throws nothing, whatever the text is', () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        expect(read(text).length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  it('invents no company and no day where no title, heading or label names one', () => {
    const nameless = NOTE.filter((note) => !/Company|Date|2026|Role|时间|^#.* zq|二面 zq|Round 2 zq/im.test(note));
    fc.assert(
      fc.property(nameless, (note) => {
        for (const { company, date } of interviewsIn(note)) expect({ company, date }).toEqual({ company: undefined, date: undefined });
      }),
      { numRuns: 200 },
    );
  });
});
