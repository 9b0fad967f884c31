import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cardRows } from '../../src/journal/cards.js';
import { askingFits, type Filter } from '../../src/journal/filter.js';
import { GIST } from '../../src/journal/gist.js';
import type { Journal } from '../../src/journal/journal.js';
import { metricsOf } from '../../src/journal/metrics/metrics.js';
import { aimAt } from '../../src/journal/practice/aim.js';
import { candidatesOf } from '../../src/journal/practice/candidates.js';
import { planned } from '../../src/journal/practice/plan.js';
import { look } from '../../src/views/look.js';
import { planPage } from '../../src/views/planPage.js';
import { questionList } from '../../src/views/questionList.js';
import { anyJournal } from '../support/anyJournal.js';

const TODAY = '2026-11-23';
const now = new Date(`${TODAY}T10:00`);
const plain = look(140, 0);

/** What is made of a journal that needs no more of it than its gist. */
async function shown(journal: Journal) {
  const company = journal.interviews[0]?.company;
  const aim = aimAt('2026-11-27', '14:00', company);
  return {
    questions: questionList(cardRows(journal), plain),
    unanswered: questionList(
      cardRows(journal, undefined, ({ unanswered }) => unanswered),
      plain,
    ),
    weak: questionList(
      cardRows(journal, undefined, ({ weak }) => weak),
      plain,
    ),
    metrics: await metricsOf(journal, { today: TODAY, now }),
    plan: planPage(planned(candidatesOf(journal), journal.interviews, aim, TODAY, 6), aim, 6, TODAY, plain),
  };
}

/** Any journal, of which some cards are not worth practising. */
const journals = fc.tuple(anyJournal, fc.nat(3)).map(
  ([journal, nth]): Journal => ({
    ...journal,
    cards: journal.cards.map((card, index) => (index % 4 === nth ? { ...card, dropped: true } : card)),
  }),
);

it('the gist of a journal, once through a file, is shown as the journal is', async () => {
  await fc.assert(
    fc.asyncProperty(journals, async (journal) => {
      const gist = JSON.parse(JSON.stringify(await GIST.of(journal)));
      expect(await shown(gist)).toEqual(await shown(journal));
    }),
    { numRuns: 80 },
  );
});

it('the gist of a journal, once through a file, is filtered as the journal is', async () => {
  await fc.assert(
    fc.asyncProperty(journals, async (journal) => {
      const gist = JSON.parse(JSON.stringify(await GIST.of(journal)));
      const [some] = journal.interviews;
      const [asked] = some?.questions ?? [];
      const filters: Filter[] = [
        { company: [some?.company ?? 'x'] },
        { role: [some?.role ?? 'x'], outcome: [some?.outcome ?? 'pending'] },
        { kind: [asked?.kind ?? 'other'], topic: asked?.topics ?? [] },
        { tag: some?.tags ?? ['x'], since: '2026-01-01' },
        { overall: [1, some?.assessment?.overall ?? 3], until: '2026-12-31' },
        { stage: [some?.stage ?? 'other'] },
        { format: [some?.format ?? 'phone'] },
      ];
      const cardsOf = (of: Journal) => filters.map((filter) => cardRows(of, askingFits(filter)).map(({ card }) => card));
      expect(cardsOf(gist)).toEqual(cardsOf(journal));
    }),
    { numRuns: 60 },
  );
});

it('the gist of a journal has no long texts', async () => {
  await fc.assert(
    fc.asyncProperty(anyJournal, async (journal) => {
      const { interviews, cards } = await GIST.of(journal);
      for (const interview of interviews) {
        expect(Object.keys(interview)).not.toEqual(expect.arrayContaining(['notes']));
        expect(Object.keys(interview)).not.toEqual(expect.arrayContaining(['iAsked']));
        for (const question of interview.questions ?? []) expect(question).not.toHaveProperty('said');
      }
      for (const { answers = [] } of cards) expect(answers.map(({ text }) => text).join('')).toBe('');
    }),
    { numRuns: 20 },
  );
});
