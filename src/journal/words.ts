import { expressionFor, PUNCTUATION } from './scripts.js';

const ASCII = /^[\0-\x7f]*$/;

/** Folds case and width, so that "ＡＣＭＥ" and "acme" are one (Unicode NFKC, then lower case). */
export function fold(text: string): string {
  return (ASCII.test(text) ? text : text.normalize('NFKC')).toLowerCase();
}

/**
 * The form in which two wordings of a question are compared for being the same: case, width, white space and punctuation folded away. Signs
 * that mean something in a program stay: "C++" is not "C#", and "&&" is not "||". A text of nothing but punctuation keeps it.
 */
export function sameQuestionKey(text: string): string {
  return wordsAlone(text).trim() || fold(text).trim();
}

/**
 * Whether a text may have a key, as far as it shows before its first sign: false where it cannot. Letters, digits and Chinese characters stand in the key as they do in the text, and so does one blank between them.
 */
export function mayHaveKey(text: string, key: string): boolean {
  for (let at = 0; ; at++) {
    const unit = text.charCodeAt(at);
    const next = text.charCodeAt(at + 1);
    // What is neither may be folded together with what stands before it: a mark, the end of a sentence.
    const isKept = isPlain(unit) ? isPlain(next) || !(next >= 128) : unit === BLANK && at > 0 && isPlain(next);
    if (!isKept) return true;
    if ((unit >= 65 && unit <= 90 ? unit + 32 : unit) !== key.charCodeAt(at)) return false;
  }
}

const BLANK = 32;

/** An ASCII letter or digit, or a Chinese character, by its UTF-16 code unit. */
function isPlain(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57) || (unit >= 0x4e00 && unit <= 0x9fff);
}

/** The same of many texts. */
export function sameQuestionKeys(texts: readonly string[]): string[] {
  return allAtOnce(texts, wordsAlone).map((words, index) => words.trim() || fold(texts[index] ?? '').trim());
}

function wordsAlone(text: string): string {
  const folded = fold(text);
  return folded.replace(expressionFor(folded, PUNCTUATION), ' ').replace(/\s+/g, ' ');
}

/**
 * What a change makes of each of many texts: of all at once, for a call costs more than what it does to a short text. It must do nothing across a NUL. Those in ASCII stand by themselves, for what is done
 * to them takes half as long.
 */
export function allAtOnce(texts: readonly string[], change: (text: string) => string): string[] {
  const isAscii = texts.map((text) => ASCII.test(text));
  const changedOf = (which: boolean) =>
    changedTogether(
      texts.filter((_, index) => isAscii[index] === which),
      change,
    );
  const [plain, others] = [changedOf(true), changedOf(false)];
  let [ofPlain, ofOthers] = [0, 0];
  return isAscii.map((which) => (which ? plain[ofPlain++] : others[ofOthers++]) ?? '');
}

function changedTogether(texts: readonly string[], change: (text: string) => string): string[] {
  const changed = change(texts.join('\0')).split('\0');
  return changed.length === texts.length ? changed : texts.map(change);
}

/** The form in which two names of a company or a role are compared: case, width and runs of white space folded. */
export function nameKey(name: string): string {
  return fold(name).replace(/\s+/g, ' ').trim();
}

/** The words of a search, folded; they are matched in any order. */
export function wordsOf(text: string): string[] {
  return [...new Set(fold(text).split(/\s+/).filter(Boolean))];
}

/** Whether the text holds every word, each anywhere, case and width folded. `words` must be folded. */
export function holdsWords(text: string, words: readonly string[]): boolean {
  const folded = fold(text);
  return words.every((word) => folded.includes(word));
}

/** Of the candidates, the one that the word was most likely meant to be; undefined when none is near (Damerau-Levenshtein). */
export function closest(word: string, candidates: Iterable<string>): string | undefined {
  const meant = fold(word);
  let best: string | undefined;
  let least = Math.min(3, Math.ceil(meant.length / 3)) + 1;
  for (const candidate of candidates) {
    const steps = editDistance(meant, fold(candidate));
    if (steps < least) [best, least] = [candidate, steps];
  }
  return best;
}

/** How many letters must be added, removed, changed or swapped with their neighbour (optimal string alignment). */
function editDistance(a: string, b: string): number {
  return editDistances(a, b)[b.length] ?? 0;
}

/** The same to each beginning of `b`, the empty one first and the whole last. */
export function editDistances(a: string, b: string): number[] {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + changed);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j] ?? 0, (beforeLast[j - 2] ?? 0) + 1);
    }
    [beforeLast, last] = [last, row];
  }
  return last;
}
