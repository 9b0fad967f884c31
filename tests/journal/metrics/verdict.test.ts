import { describe, expect, it } from '@jest/globals';
import type { Outcome } from '../../../src/journal/journal.js';
import { lastVerdict, type Verdict, verdictOf } from '../../../src/journal/metrics/verdict.js';
import { held } from '../../support/journalOf.js';

describe('what came of an interview', () => {
  const on = (outcome: Outcome | undefined) => held('Acme', '2026-10-01', outcome && { outcome });

  it.each<[Outcome | undefined, Verdict, Verdict]>([
    [undefined, 'open', 'passed'],
    ['pending', 'open', 'passed'],
    ['advanced', 'passed', 'passed'],
    ['offer', 'passed', 'passed'],
    ['no-reply', 'noReply', 'passed'],
    ['rejected', 'rejected', 'rejected'],
    ['withdrawn', 'withdrawn', 'withdrawn'],
  ])('with the outcome %s is %s, and %s where a later day has another', (outcome, alone, followed) => {
    expect(verdictOf(on(outcome), '2026-10-01')).toBe(alone);
    expect(verdictOf(on(outcome), '2026-10-02')).toBe(followed);
  });

  it('at one stage is that of its latest day, and there a refusal before all else', () => {
    const early = { interview: held('Acme', '2026-10-01'), verdict: 'rejected' } as const;
    const passed = { interview: held('Acme', '2026-10-09'), verdict: 'passed' } as const;
    const rejected = { interview: held('Acme', '2026-10-09'), verdict: 'rejected' } as const;
    expect(lastVerdict([passed, early])).toBe('passed');
    expect(lastVerdict([passed, rejected])).toBe('rejected');
    expect(lastVerdict([rejected, passed])).toBe('rejected');
  });
});
