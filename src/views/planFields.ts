import { rowFields } from '../journal/cards.js';
import type { Aim } from '../journal/practice/aim.js';
import type { Plan } from '../journal/practice/plan.js';

/** A plan as `--json` gives it. */
export function planFields({ days, before, after }: Plan, aim: Aim, minutes: number) {
  return {
    by: aim.date,
    company: aim.company ?? null,
    minutes,
    days: days.map(({ date, cards }) => ({ date, cards: cards.map(({ row, why }) => ({ ...rowFields(row), why })) })),
    recall: { practised: before.known, before: before.known > 0 ? before.recall : null, after },
  };
}
