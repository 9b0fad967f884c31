import { searchFold } from '../folding.js';
import { byDate, type Interview, type Journal, type Question } from '../journal.js';
import { nearestWords } from './nearest.js';
import { firstPattern, occurrencesIn } from './occurrences.js';
import { type Field, passagesIn } from './passages.js';
import { type Hit, type Holder, type Ranked, rankedBy } from './ranking.js';
import { piecesOf, type Term, termKey } from './terms.js';

/** One place in the journal where something was found. */
export interface Match {
  interview: Interview;
  question: Question | undefined;
  field: Field;
  text: string;
}

/** What was done otherwise than it was said, for nothing else was to be found. */
export type Remark =
  /** A word that stands nowhere, and those that were probably meant. */
  | { about: 'mistyped'; given: string; instead: string[] }
  /** It stands nowhere as a whole: its pieces were searched for. */
  | { about: 'apart'; given: string }
  | { about: 'nowhere'; given: string }
  /** No interview holds all: those were taken that hold so many. */
  | { about: 'most'; held: number; of: number };

export interface Found {
  matches: Match[];
  /** What was searched for in the end. */
  terms: Term[];
  remarks: Remark[];
}

export const SEARCH_ORDERS = ['best', 'newest', 'oldest'] as const;
export type SearchOrder = (typeof SEARCH_ORDERS)[number];

/**
 * Finds the interviews that hold every term, in any order and anywhere in them, or else those that hold most; and in them the questions and other texts that do. What stands nowhere in the
 * whole journal is replaced by its pieces, or by the words that were probably meant. The best come first, of equals the newest.
 */
export function search(journal: Journal, given: readonly Term[], fits: (interview: Interview) => boolean, order: SearchOrder): Found {
  const { terms, holders, remarks } = scannedKindly(journal, given);
  const rank = rankedBy(holders, terms.length, journal.interviews.length);
  const ranked = holders.filter(({ interview }) => fits(interview)).map(rank);
  const held = ranked.reduce((most, each) => Math.max(most, each.held), 0);
  if (held > 0 && held < terms.length) remarks.push({ about: 'most', held, of: terms.length });
  const matches = ranked
    .filter((each) => each.held === held)
    .sort(ORDERS[order])
    .flatMap(({ interview, hits }) => hits.map(({ field, text, question }) => ({ interview, question, field, text })));
  return { matches, terms, remarks };
}

const newest = (a: Ranked, b: Ranked) => byDate(b.interview, a.interview) || b.place - a.place;
const ORDERS: Record<SearchOrder, (a: Ranked, b: Ranked) => number> = {
  best: (a, b) => b.score - a.score || newest(a, b),
  newest,
  oldest: (a, b) => newest(b, a),
};

type Each = ReturnType<typeof passagesIn>;

/** The interviews that hold one of the terms at least. Terms that stand nowhere are replaced by what is nearest to them, or left out. */
function scannedKindly(journal: Journal, given: readonly Term[]): { terms: Term[]; holders: Holder[]; remarks: Remark[] } {
  const each = passagesIn(journal);
  const remarks: Remark[] = [];
  let terms = [...given];
  while (terms.length > 0) {
    const { holders, isHeld } = scan(journal, each, terms);
    if (!isHeld.includes(false)) return { terms, holders, remarks };
    const kinder = terms.flatMap((term, index) => (isHeld[index] ? [term] : insteadOf(term, journal, each, remarks)));
    terms = [...new Map(kinder.map((term) => [termKey(term), term])).values()];
  }
  return { terms, holders: [], remarks };
}

function scan({ interviews }: Journal, each: Each, terms: readonly Term[]): { holders: Holder[]; isHeld: boolean[] } {
  const mayHold = firstPattern(terms);
  const isHeld = terms.map(() => false);
  const holders: Holder[] = [];
  for (const [place, interview] of interviews.entries()) {
    const hits: Hit[] = [];
    each(interview, (field, text, question) => {
      if (!mayHold.test(text)) return;
      const folded = searchFold(text);
      const found = terms.map((term) => occurrencesIn(folded, term));
      if (!found.some(Boolean)) return;
      for (const [term, occurring] of found.entries()) isHeld[term] ||= occurring !== undefined;
      hits.push({ field, text, question, found });
    });
    if (hits.length > 0) holders.push({ interview, place, hits });
  }
  return { holders, isHeld };
}

/** What to search for instead of a term that stands nowhere. */
function insteadOf(term: Term, { interviews }: Journal, each: Each, remarks: Remark[]): Term[] {
  if (term.isPiece) return [];
  const { given } = term;
  const pieces = piecesOf(term);
  if (pieces.length > 0) {
    remarks.push({ about: 'apart', given });
    return pieces;
  }
  const instead = nearestWords(term.forms[0]?.[0] ?? '', (visit) => {
    for (const interview of interviews) each(interview, (_, text) => visit(text));
  });
  remarks.push(instead.length > 0 ? { about: 'mistyped', given, instead } : { about: 'nowhere', given });
  return instead.length > 0 ? [{ given, forms: instead.map((word) => [word]) }] : [];
}
