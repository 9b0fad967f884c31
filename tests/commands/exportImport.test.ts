import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { betterAnswerOf, type Interview, type Journal, outcomeOf, questionsOf } from '../../src/journal/journal.js';
import { classifierFor, topicTables } from '../../src/journal/lexicon.js';
import { tidyInterview } from '../../src/journal/tidy.js';
import { sameQuestionKey } from '../../src/journal/words.js';
import { anyJournal } from '../support/anyJournal.js';
import { interview } from '../support/interview.js';
import { sampleJournal } from '../support/sample.js';

const classify = classifierFor(topicTables(JSON.parse(await readFile(new URL('../../data/topics.json', import.meta.url), 'utf8'))));
const filled = anyJournal.filter(({ interviews }) => interviews.length > 0);

/** Exports a journal and imports what was written into an empty one. */
async function roundTrip(journal: Journal, exported: string[], imported: string): Promise<Journal> {
  const written = await interview(['export', ...exported], { journal });
  const read = await interview(['import', imported, '--yes'], { piped: true, disk: written.disk });
  expect({ exported: written.code, imported: read.code }).toEqual({ exported: 0, imported: 0 });
  return read.journal;
}

/** What the Markdown form holds of a journal: everything but cards, of which it has the newest better answer, and the lines that questions came from. */
function heldByForm({ interviews, cards }: Journal) {
  const better = new Map(cards.map((card) => [card.id, betterAnswerOf(card)]));
  return interviews
    .map((held) =>
      tidyInterview({
        ...held,
        outcome: outcomeOf(held),
        source: undefined,
        questions: questionsOf(held).map(({ card, line: _, ...question }) => {
          const found = classify(question.text);
          const { kind = found.kind, topics = [], answered = 'unknown' } = question;
          return { ...question, kind, topics, answered, better: better.get(card), card: '' };
        }),
      }),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

const isOneCardAText = ({ interviews }: Journal) => {
  const keys = interviews.flatMap((held) => questionsOf(held).map(({ text }) => sameQuestionKey(text)));
  return new Set(keys).size === keys.length;
};

describe('export, and import into an empty journal', () => {
  it('of JSON gives the same journal, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(filled, async (journal) => {
        const back = await roundTrip(journal, ['-o', 'all.json'], 'all.json');
        expect(new Map(back.interviews.map((one) => [one.id, one]))).toEqual(new Map(journal.interviews.map((one) => [one.id, one])));
        expect(new Map(back.cards.map((one) => [one.id, one]))).toEqual(new Map(journal.cards.map((one) => [one.id, one])));
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['a file each', 'notes'],
    ['one stream', 'all.md'],
  ])('of Markdown as %s gives everything that the form holds, ids included', async (_, path) => {
    await fc.assert(
      fc.asyncProperty(filled.filter(isOneCardAText), async (journal) => {
        expect(heldByForm(await roundTrip(journal, ['-o', path], path))).toEqual(heldByForm(journal));
      }),
      { numRuns: 60 },
    );
  });

  it('of CSV gives the interviews and their questions', async () => {
    const journal = sampleJournal();
    expect(heldByForm(await roundTrip(journal, ['-o', 'all.csv'], 'all.csv'))).toEqual(heldByForm(journal));
  });

  it('gives control characters back, which in any other file would tell that it is no text', async () => {
    const journal = sampleJournal();
    journal.interviews[0] = { ...(journal.interviews[0] as Interview), notes: 'a\u0000b\u001b[31m' };
    for (const path of ['notes', 'all.md', 'all.json', 'all.csv'])
      expect(heldByForm(await roundTrip(journal, ['-o', path], path))).toEqual(heldByForm(journal));
  });

  it('twice changes nothing the second time', async () => {
    const journal = sampleJournal();
    for (const path of ['notes', 'all.md', 'all.json', 'all.csv']) {
      const { disk } = await interview(['export', '-o', path], { journal });
      const { out, journal: after } = await interview(['import', path, '--yes'], { piped: true, disk, journal });
      expect(out).toBe('3 interviews stayed as they are.\n');
      expect(after).toEqual(journal);
    }
  });
});
