import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Filter, interviewFits } from '../../src/journal/filter.js';
import { outlinesOf } from '../../src/journal/outline.js';
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
