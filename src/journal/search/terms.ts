import { LETTER, searchFold, UNSPACED } from '../folding.js';
import { lazily } from '../remembering.js';

/** One thing that is searched for. */
export interface Term {
  /** As it was typed. */
  given: string;
  /** What it may be, each as words that stand together, folded: "message queue" is two. Several where it was mistyped. */
  forms: string[][];
  /** It is a piece of something that stands nowhere as a whole. */
  isPiece?: true;
}

/** More is no search, and would take long. */
export const MOST_TERMS = 64;
const MOST_CHARACTERS = 1000;

/** Brackets, quotes and the punctuation of sentences around a word: `"what?` is "what", and ".net", "c++" and "c#" stay. */
const AROUND = /^["'([{«¿¡「『]+|["')\]}».,:;!?。、」』]+$/g;
/**
 * What a command line searches for: each argument with blanks in it, or what stands between double quotes, is a phrase, everything else words. Undefined when it is too much.
 */
export function termsOf(given: readonly string[]): Term[] | undefined {
  const line = given.map((word) => (/\s/.test(word) && !/["“”]/.test(word) ? `"${word}"` : word)).join(' ');
  if (line.length > MOST_CHARACTERS) return undefined;
  const terms = new Map<string, Term>();
  for (const [whole, quoted] of line.matchAll(/["“”]([^"“”]*)["“”](?!\S)|\S+/g)) {
    const term = termOf(quoted ?? whole);
    if (term.forms[0]?.length) terms.set(termKey(term), term);
  }
  return terms.size > MOST_TERMS ? undefined : [...terms.values()];
}

/** Equal for terms that find the same. */
export function termKey({ forms }: Term): string {
  return JSON.stringify(forms);
}

function termOf(given: string): Term {
  const words = searchFold(given).split(/\s+/).filter(Boolean);
  return { given: given.trim(), forms: [words.map((word) => word.replace(AROUND, '') || word)] };
}

/**
 * The pieces of something that stands nowhere as a whole: the words of a phrase or of "front-end", and pairs of neighbours where a script has no blanks between words. None where it has
 * no pieces.
 */
export function piecesOf({ forms: [words = []] }: Term): Term[] {
  const pieces = words.length > 1 ? words.map((word) => pieceOf(word)) : piecesOfWord(words[0] ?? '');
  return pieces.length > 1 ? pieces.slice(0, MOST_TERMS) : [];
}

const RUN = lazily(() => new RegExp(`([${UNSPACED}]+)|(?:${LETTER})+`, 'gu'));

function piecesOfWord(word: string): Term[] {
  return Array.from(word.matchAll(RUN())).flatMap(([run, unspaced]) => {
    if (!unspaced) return run.length > 1 ? [pieceOf(run)] : [];
    const characters = Array.from(run);
    if (characters.length === 1) return [pieceOf(run, true)];
    return characters.slice(1).map((character, index) => pieceOf(`${characters[index]}${character}`, true));
  });
}

function pieceOf(word: string, isPiece?: true): Term {
  return { given: word, forms: [[word]], ...(isPiece && { isPiece }) };
}
