import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { toBrief } from '../../src/journal/brief/ahead.js';
import { askingsByCard, cardRows } from '../../src/journal/cards.js';
import { type Filter, interviewFits } from '../../src/journal/filter.js';
import { GLANCE, type Glance } from '../../src/journal/glance.js';
import { isAhead } from '../../src/journal/journal.js';
import { openSteps } from '../../src/journal/nextSteps.js';
import { type Outline, outlinesOf } from '../../src/journal/outline.js';
import { memoryOf } from '../../src/journal/practice/memory.js';
import { proposedSteps } from '../../src/journal/proposals.js';
import { interviewList } from '../../src/views/interviewList.js';
import { look } from '../../src/views/look.js';
import { anyJournal } from '../support/anyJournal.js';

it('an outline, once through a file, is filtered and shown as its interview is', () => {
  fc.assert(
    fc.property(anyJournal, (journal) => {
      const outlines = JSON.parse(JSON.stringify(outlinesOf(journal)));
      const plain = look(120, 0);
      expect(interviewList(outlines, '2026-11-23', plain)).toBe(interviewList(journal.interviews, '2026-11-23', plain));

      const [some] = journal.interviews;
      const [asked] = some?.questions ?? [];
      const filters: Filter[] = [
        { company: [some?.company ?? 'x'] },
        { role: [some?.role ?? 'x'], outcome: ['pending'] },
        { kind: [asked?.kind ?? 'other'], topic: asked?.topics ?? [] },
        { tag: some?.tags ?? ['x'], since: '2026-01-01' },
        { overall: [1, some?.assessment?.overall ?? 3], until: '2026-12-31' },
        { stage: [some?.stage ?? 'other'], format: [some?.format ?? 'phone'] },
      ];
      for (const filter of filters) expect(outlines.map(interviewFits(filter))).toEqual(journal.interviews.map(interviewFits(filter)));
    }),
    { numRuns: 60 },
  );
});

it('an outline, once through a file, lies ahead, is to be prepared and has steps as its interview', () => {
  fc.assert(
    fc.property(anyJournal, fc.constantFrom('2026-06-01', '2026-11-23', '2027-02-01'), (journal, today) => {
      const outlines: Outline[] = JSON.parse(JSON.stringify(outlinesOf(journal)));
      const told = (interviews: readonly Outline[]) => ({
        ahead: interviews.filter((interview) => isAhead(interview, today)).map(({ id }) => id),
        brief: toBrief(interviews, today, new Date(`${today}T16:00`)).map(({ id }) => id),
        steps: openSteps(interviews, true).map(({ interview, step }) => [interview.id, step]),
        proposals: proposedSteps(interviews, today).map(({ interview, ...proposal }) => [interview.id, proposal]),
      });
      expect(told(outlines)).toEqual(told(journal.interviews));
    }),
    { numRuns: 60 },
  );
});

it('a glance, once through a file, counts what the cards and their memories say', () => {
  fc.assert(
    fc.property(anyJournal, (journal) => {
      const { unanswered, unassessed, practised }: Glance = JSON.parse(JSON.stringify(GLANCE.of(journal)));
      const rows = cardRows(journal);
      expect([unanswered, unassessed]).toEqual([
        rows.filter((row) => row.unanswered).length,
        rows.filter(({ answered }) => answered === 'unknown').length,
      ]);
      const askings = askingsByCard(journal);
      const memories = journal.cards.flatMap((card) => {
        const asked = askings.get(card.id);
        return asked && card.reviews?.length && !card.dropped ? [memoryOf(card, asked)] : [];
      });
      const sorted = (found: unknown[]) => found.map((memory) => JSON.stringify(memory)).sort();
      expect(sorted(practised.map((card) => memoryOf(card, card.asked)))).toEqual(sorted(memories));
    }),
    { numRuns: 60 },
  );
});
