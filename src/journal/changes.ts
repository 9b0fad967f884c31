import { compare, type Journal } from './journal.js';

type Collection = 'interviews' | 'cards';

/** What happened to one record: absent `before` means that it was added, absent `after` that it was removed. */
export interface RecordChange {
  in: Collection;
  id: string;
  /** Its place in the list before (when removed) or after (when added). */
  at: number;
  before?: object;
  after?: object;
}

interface Identified {
  id: string;
}

/** What turns one journal into the other, record by record. Records that are the same object are taken as unchanged. */
export function changesBetween(before: Journal, after: Journal): RecordChange[] {
  return [...changesIn('interviews', before.interviews, after.interviews), ...changesIn('cards', before.cards, after.cards)];
}

function changesIn(collection: Collection, before: readonly Identified[], after: readonly Identified[]): RecordChange[] {
  const part = differingPart(before, after);
  const earlier = byId(part.before);
  const later = new Set(part.after.map(({ id }) => id));
  const place = (record: Identified, index: number) => ({ in: collection, id: record.id, at: part.from + index });
  const removed = part.before.flatMap((record, index) => (later.has(record.id) ? [] : [{ ...place(record, index), before: record }]));
  const kept = part.after.flatMap((record, index): RecordChange[] => {
    const old = earlier.get(record.id);
    if (old === record || (old && equal(old, record))) return [];
    return [{ ...place(record, index), ...(old && { before: old }), after: record }];
  });
  return [...removed, ...kept];
}

/** Where two lists of records differ: what stands ahead of that place and behind it is the same in both. A change mostly touches few of many. */
export function differingPart<T>(before: readonly T[], after: readonly T[]): { from: number; before: readonly T[]; after: readonly T[] } {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from] === after[from]) from++;
  let behind = 0;
  while (behind < shorter - from && before.at(-1 - behind) === after.at(-1 - behind)) behind++;
  return { from, before: before.slice(from, before.length - behind), after: after.slice(from, after.length - behind) };
}

/** The same changes the other way round. */
export function inverted(changes: readonly RecordChange[]): RecordChange[] {
  return changes.map(({ before, after, ...place }) => ({ ...place, ...(after && { before: after }), ...(before && { after: before }) }));
}

/**
 * Applies changes to a journal. Gives the ids of the records that are not as they were before the change instead, when there are any:
 * somebody has changed them since, and nothing is overwritten.
 */
export function applied(journal: Journal, changes: readonly RecordChange[]): { journal: Journal } | { changedSince: string[] } {
  const records = { interviews: byId(journal.interviews), cards: byId(journal.cards) };
  const changedSince = changes.filter((change) => !isAsBefore(records[change.in].get(change.id), change)).map(({ id }) => id);
  if (changedSince.length > 0) return { changedSince };
  return {
    journal: {
      ...journal,
      interviews: appliedTo(
        journal.interviews,
        changes.filter((change) => change.in === 'interviews'),
      ),
      cards: appliedTo(
        journal.cards,
        changes.filter((change) => change.in === 'cards'),
      ),
    },
  };
}

function byId(records: readonly Identified[]): Map<string, Identified> {
  return new Map(records.map((record) => [record.id, record]));
}

function isAsBefore(record: Identified | undefined, { before }: RecordChange): boolean {
  return record === undefined || before === undefined ? record === before : equal(record, before);
}

function appliedTo<T extends Identified>(records: readonly T[], changes: readonly RecordChange[]): T[] {
  const changeOf = new Map(changes.map((change) => [change.id, change]));
  const result = records.flatMap((record): T[] => {
    const change = changeOf.get(record.id);
    if (!change) return [record];
    return change.after ? [change.after as T] : [];
  });
  const added = changes.filter(({ before }) => before === undefined).sort((a, b) => compare(a.at, b.at));
  for (const { at, after } of added) result.splice(Math.min(at, result.length), 0, after as T);
  return result;
}

/** Whether two records of plain data hold the same, whatever the order of their keys. */
function equal(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => Object.hasOwn(b, key) && equal((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]));
}
