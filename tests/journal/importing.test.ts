import { expect, it } from '@jest/globals';
import { rewritten } from '../../src/journal/importing.js';
import type { Interview } from '../../src/journal/journal.js';
import { sampleJournal } from '../support/sample.js';

it('a text of an interview that is here gives that as the text tells it, with the cards that are new or have a new answer', () => {
  const journal = sampleJournal();
  const here = journal.interviews.at(-1) as Interview;
  const questions = [
    { id: 'qcccccd', text: 'When would you use a message queue?', better: 'It decouples.' },
    { text: 'Why layers?', answered: 'no' as const },
  ];
  const { interview, cards } = rewritten(
    journal,
    here,
    { id: here.id, company: 'Acme', date: here.date, role: 'Lead', questions },
    {
      random: (length) => new Uint8Array(length).fill(25),
      classify: () => ({ kind: 'knowledge', topics: ['containers'] }),
      at: '2026-11-23T10:00:00.000Z',
    },
  );
  expect(interview).toMatchObject({
    id: here.id,
    role: 'Lead',
    questions: [
      { id: 'qcccccd', card: 'cbbbbbb' },
      { id: 'qzzzzzz', card: 'czzzzzz', text: 'Why layers?', kind: 'knowledge', topics: ['containers'], answered: 'no' },
    ],
  });
  const [known] = journal.cards.filter(({ id }) => id === 'cbbbbbb');
  expect(cards).toEqual([
    { id: 'cbbbbbb', answers: [...(known?.answers ?? []), { at: '2026-11-23T10:00:00.000Z', text: 'It decouples.' }] },
    { id: 'czzzzzz' },
  ]);
});
