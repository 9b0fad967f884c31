import { describe, expect, it } from '@jest/globals';
import { ELSEWHERE, isFrontField } from '../../../src/formats/markdownForm/fields.js';
import { readMarkdown } from '../../../src/formats/markdownForm/read.js';
import { type Writing, writeMarkdown } from '../../../src/formats/markdownForm/write.js';
import { KEY_ORDER } from '../../../src/generated/shape.js';
import type { Card, Interview } from '../../../src/journal/journal.js';
import type { Classify } from '../../../src/journal/lexicon.js';

const classify: Classify = () => ({ kind: 'knowledge', topics: [] });

const cards = new Map<string, Card>([
  ['c7k2pwd', { id: 'c7k2pwd' }],
  [
    'c5t2wba',
    {
      id: 'c5t2wba',
      answers: [
        { at: '2026-11-20T15:00:00.000Z', text: 'Shared kernel.' },
        { at: '2026-11-21T15:00:00.000Z', text: 'Shared kernel, so they start in milliseconds.\n\nImages are layered.' },
      ],
      reviews: [{ id: 'r7w2xka', at: '2026-11-22T08:15:00.000Z', grade: 'good' }],
    },
  ],
]);

/** The interview of the example in the design. */
function acme(): Interview {
  return {
    id: 'ik3f7qa',
    company: 'Acme',
    role: 'Backend engineer',
    date: '2026-11-20',
    time: '14:00',
    stage: 'technical',
    format: 'video',
    minutes: 40,
    outcome: 'pending',
    interviewers: ['Mori'],
    tags: ['remote'],
    assessment: { overall: 3 },
    questions: [
      {
        id: 'q7k2pwd',
        card: 'c7k2pwd',
        text: 'What is your favourite language, and why?',
        kind: 'knowledge',
        answered: 'yes',
        said: 'Rust: the article on proxies got me started.',
      },
      {
        id: 'q5d2mxa',
        card: 'c5t2wba',
        text: 'What do containers give you over VMs?',
        kind: 'knowledge',
        topics: ['containers'],
        answered: 'partly',
        said: 'Isolation.\n\nPackaging.',
        note: 'Froze at layers.',
      },
      { id: 'q4hz7nb', card: 'c2n6rka', followUpTo: 'q5d2mxa', text: 'Why layers?', kind: 'knowledge', answered: 'no' },
      { id: 'q6m3vda', card: 'c6m3vda', text: 'Would you relocate?', kind: 'knowledge' },
    ],
    iAsked: [{ text: 'How large is the team?', reply: 'Six.' }],
    nextSteps: [{ id: 's3v3pca', text: 'Code assessment', by: '2026-11-27' }],
    source: { file: 'today.md', sha256: '9f2c' },
  };
}

const ACME = `---
id: ik3f7qa
company: Acme
role: Backend engineer
date: 2026-11-20
time: "14:00"
stage: technical
format: video
minutes: 40
outcome: pending
interviewers: [Mori]
tags: [remote]
overall: 3
---

- [x] What is your favourite language, and why? ^q7k2pwd
  > Rust: the article on proxies got me started.
- [~] What do containers give you over VMs? ^q5d2mxa
  topics: containers
  > Isolation.
  >
  > Packaging.
  note: Froze at layers.
  better:
    Shared kernel, so they start in milliseconds.

    Images are layered.
  - [ ] Why layers? ^q4hz7nb
- [?] Would you relocate? ^q6m3vda

## Went well
## To improve
## I asked
- How large is the team?
  > Six.
## Next
- [ ] Code assessment ^s3v3pca
  by: 2026-11-27
## Notes
`;

/** What is written of an interview that has but these fields beside its id, company and date; without those three. */
function written(fields: Partial<Interview> & Record<string, unknown>, writing: Partial<Writing> = {}): string {
  const text = writeMarkdown({ id: 'iaaaaaa', company: 'Acme', date: '2026-11-20', ...fields }, { cards, classify, ...writing });
  return text.replace(/^(?:id: iaaaaaa|company: Acme|date: 2026-11-20)\n/gm, '');
}

describe('the Markdown form', () => {
  it('is as the design shows it', () => {
    expect(writeMarkdown(acme(), { cards, classify, hasEverySection: true })).toBe(ACME);
  });

  it('has only the sections that hold something', () => {
    expect(writeMarkdown(acme(), { cards, classify })).toBe(ACME.replace('## Went well\n## To improve\n', '').replace('## Notes\n', ''));
  });

  it('is the front matter alone when there is nothing else', () => {
    expect(written({})).toBe('---\n---\n');
  });

  it('writes every section and field', () => {
    const text = written({
      assessment: {
        overall: 3,
        communication: 4,
        problemSolving: 3,
        technical: 2,
        wentWell: 'Calm.',
        toImprove: 'Say why first.\n\nSlower.',
      },
      questions: [
        {
          id: 'qaaaaaa',
          card: 'caaaaaa',
          text: 'Print this:\n\n  - a\nnote: b',
          kind: 'coding',
          topics: ['a, b', 'c'],
          note: 'One.\nTwo.',
        },
      ],
      iAsked: [{ text: 'Who else?\nAnd why?' }],
      nextSteps: [{ id: 'saaaaaa', text: 'Thank you note', done: '2026-11-21' }],
      notes: 'Product first.\n## not a heading',
      referral: 'Mori: a friend',
      salary: { from: 1, currency: null },
    });
    expect(text).toBe(`---
overall: 3
communication: 4
problemSolving: 3
technical: 2
referral: "Mori: a friend"
salary: {"from":1,"currency":null}
---

- [?] Print this: ^qaaaaaa

    \\- a
  \\note: b
  kind: coding
  topics: ["a, b","c"]
  note:
    One.
    Two.

## Went well
Calm.
## To improve
Say why first.

Slower.
## I asked
- Who else?
  And why?
## Next
- [x] Thank you note ^saaaaaa
  done: 2026-11-21
## Notes
Product first.
\\## not a heading
`);
  });

  it('names kind and topics only where they are not what is found, and no topics where some would be found', () => {
    const question = { id: 'qaaaaaa', card: 'caaaaaa', text: 'Why containers?' };
    const finds: Classify = () => ({ kind: 'knowledge', topics: ['containers'] });
    const lines = (fields: object) =>
      written({ questions: [{ ...question, ...fields }] }, { classify: finds })
        .split('\n')
        .slice(4, -1);
    expect(lines({ kind: 'knowledge', topics: ['containers'] })).toEqual([]);
    expect(lines({ kind: 'experience', topics: ['containers'] })).toEqual(['  kind: experience']);
    expect(lines({ kind: 'knowledge', topics: ['linux'] })).toEqual(['  topics: linux']);
    expect(lines({ kind: 'knowledge' })).toEqual(['  topics:']);
  });

  it('puts a follow-up under its parent, whatever was asked between them', () => {
    const questions = [
      { id: 'qaaaaaa', card: 'caaaaaa', text: 'One?' },
      { id: 'qaaaaab', card: 'caaaaab', text: 'Two?' },
      { id: 'qaaaaac', card: 'caaaaac', text: 'Under one?', followUpTo: 'qaaaaaa' },
      { id: 'qaaaaad', card: 'caaaaad', text: 'Deeper?', followUpTo: 'qaaaaac' },
      { id: 'qaaaaae', card: 'caaaaae', text: 'Under one too?', followUpTo: 'qaaaaaa' },
    ];
    expect(written({ questions }).split('\n').slice(3, -1)).toEqual([
      '- [?] One? ^qaaaaaa',
      '  - [?] Under one? ^qaaaaac',
      '    - [?] Deeper? ^qaaaaad',
      '  - [?] Under one too? ^qaaaaae',
      '- [?] Two? ^qaaaaab',
    ]);
  });

  it('has remarks as comments above everything', () => {
    expect(written({}, { hints: ['Save and close the editor.', 'Line 3: no such stage.\nDid you mean technical?'] })).toBe(
      '<!-- Save and close the editor. -->\n<!-- Line 3: no such stage. -->\n<!-- Did you mean technical? -->\n---\n---\n',
    );
  });

  it.each([
    ['Acme', 'Acme'],
    ["L'Oréal (Paris) & Co.", "L'Oréal (Paris) & Co."],
    ['株式会社メルカリ', '株式会社メルカリ'],
    ['no', '"no"'],
    ['Null', '"Null"'],
    ['123', '"123"'],
    ['Acme: Berlin', '"Acme: Berlin"'],
    ['C #', '"C #"'],
    ['@work', '"@work"'],
    ['a, b', '"a, b"'],
    ['\u202eACME\ufeff!', '"\u202eACME\\ufeff!"'],
    ['A\nB', '"A\\nB"'],
  ])('writes the role %j as %s', (role, yaml) => {
    expect(written({ role })).toBe(`---\nrole: ${yaml}\n---\n`);
    expect(readMarkdown(`---\nrole: ${yaml}\n---\n`)).toEqual({ role, questions: [] });
  });

  it('leaves out an unknown field whose name means something else here', () => {
    expect(written({ overall: 'x', wentWell: 'x', other: 'x' })).toBe('---\nother: x\n---\n');
  });

  it('has a place for every field of an interview', () => {
    expect(KEY_ORDER.Interview.filter((name) => !isFrontField(name) && !ELSEWHERE.has(name))).toEqual([]);
  });
});
