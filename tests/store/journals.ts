import type { Journal } from '../../src/journal/journal.js';

/** A journal with every field that version 1 knows, and an unknown one in every record. */
export function fullJournal(): Journal {
  const journal = {
    version: 1,
    revision: 7,
    interviews: [
      {
        id: 'iaaaaaa',
        company: 'Acmé',
        role: 'Backend engineer',
        date: '2026-11-20',
        time: '14:00',
        stage: 'technical',
        format: 'video',
        minutes: 40,
        outcome: 'pending',
        interviewers: ['Mori', '森'],
        tags: ['remote'],
        assessment: {
          overall: 3,
          communication: 4,
          problemSolving: 3,
          technical: 2,
          wentWell: 'Calm.',
          toImprove: 'Say why first.',
          mood: 'fine',
        },
        questions: [
          {
            id: 'qaaaaaa',
            card: 'caaaaaa',
            text: 'What do containers give you over VMs?',
            kind: 'knowledge',
            topics: ['containers'],
            answered: 'partly',
            said: 'Isolation.\n\nPackaging.',
            note: 'Froze at "layers" 🧊.',
            line: 9,
            hinted: true,
          },
          { id: 'qbbbbbb', card: 'cbbbbbb', followUpTo: 'qaaaaaa', text: 'Why layers?', kind: 'knowledge', answered: 'no', empty: [] },
        ],
        iAsked: [{ text: 'How large is the team?', reply: 'Six.', by: 'me' }],
        nextSteps: [{ id: 'saaaaaa', text: 'Code assessment', by: '2026-11-27', done: '2026-11-25', link: ' \r\n' }],
        notes: 'Product first.',
        source: { file: 'today.md', sha256: '9f2c', line: 1 },
        salary: { from: 1, to: [2, null, { currency: 'EUR' }] },
      },
      { id: 'ibbbbbb', company: 'Globex', date: '2026-12-01', none: null },
    ],
    cards: [
      {
        id: 'caaaaaa',
        dropped: true,
        answers: [{ at: '2026-11-20T15:00:00.000Z', text: 'Shared kernel.', length: 14 }],
        reviews: [{ id: 'raaaaaa', at: '2026-11-22T08:15:00.000Z', grade: 'good', attempt: 'Kernel, layers.', mood: 3 }],
        colour: 'red',
      },
      { id: 'cbbbbbb', off: false },
    ],
    settings: { theme: 'dark', list: [1, 2] },
  };
  return journal as unknown as Journal;
}

/** A small journal of one interview with one question. */
export function smallJournal(): Journal {
  return {
    version: 1,
    revision: 1,
    interviews: [
      {
        id: 'iaaaaaa',
        company: 'Ácme',
        date: '2026-11-20',
        questions: [{ id: 'qaaaaaa', card: 'caaaaaa', text: 'Why 🦀?', answered: 'no' }],
      },
    ],
    cards: [{ id: 'caaaaaa' }],
  };
}

/** The bytes of a journal as they stand in the file: two spaces of indentation, one line break at the end. */
export function bytesOf(journal: Journal): Buffer {
  return Buffer.from(`${JSON.stringify(journal, null, 2)}\n`);
}
