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
  const earlier = new Map(before.map((record) => [record.id, record]));
  const later = new Set(after.map(({ id }) => id));
  const removed = before.flatMap((record, at) => (later.has(record.id) ? [] : [{ in: collection, id: record.id, at, before: record }]));
  const kept = after.flatMap((record, at): RecordChange[] => {
    const old = earlier.get(record.id);
    if (old === record || (old && equal(old, record))) return [];
    return [{ in: collection, id: record.id, at, ...(old && { before: old }), after: record }];
  });
  return [...removed, ...kept];
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
