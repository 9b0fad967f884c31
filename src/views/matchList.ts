import { longDate } from '../journal/calendar.js';
import { groupBy } from '../journal/journal.js';
import type { Match } from '../journal/search.js';
import { fold } from '../journal/words.js';
import type { Look } from './look.js';
import { oneLine } from './printable.js';
import { wrapped } from './text.js';

/** How much is shown around the first match in a long text, in characters. */
const AROUND = 60;
/** A longer word is highlighted as far as that. */
const LONGEST_WORD = 80;

/** `interview search`: matches under their interview, the words highlighted. `words` must be folded. */
export function matchList(matches: readonly Match[], words: readonly string[], look: Look): string {
  const groups = [...groupBy(matches, ({ interview }) => interview).values()];
  return groups.map((group) => matchGroup(group, words, look)).join('\n\n');
}

function matchGroup(group: readonly Match[], words: readonly string[], look: Look): string {
  const [first] = group;
  const head = first ? `${look.paint.bold(oneLine(first.company))} · ${longDate(first.date)} · ${look.paint.dim(first.interview)}` : '';
  const lines = group.map(({ field, text, question }) => {
    const label = field === 'question' ? (question ?? '') : [question, NAMES[field] ?? field].filter(Boolean).join(' ');
    const excerpt = highlighted(excerptOf(oneLine(text), words), words, look);
    return `  ${look.paint.dim(`${label}:`)} ${wrapped(excerpt, look.width, '    ').trimStart()}`;
  });
  return [head, ...lines].join('\n');
}

const NAMES: Readonly<Record<string, string>> = {
  said: 'you said',
  better: 'better answer',
  wentWell: 'went well',
  toImprove: 'to improve',
  iAsked: 'you asked',
  reply: 'they replied',
  nextStep: 'next step',
};

/** The part of a long text around the first of the words. */
function excerptOf(text: string, words: readonly string[]): string {
  const places = words.map((word) => fold(text).indexOf(word)).filter((place) => place >= 0);
  const first = places.length > 0 ? Math.min(...places) : 0;
  const characters = [...text];
  const start = [...text.slice(0, Math.max(0, first))].length - AROUND;
  const end = start + 3 * AROUND;
  const part = characters.slice(Math.max(0, start), end).join('');
  return `${start > 0 ? '…' : ''}${part.trim()}${end < characters.length ? '…' : ''}`;
}

/** Marks every place where one of the words stands, case and width folded character by character. */
function highlighted(text: string, words: readonly string[], { paint }: Look): string {
  const characters = Array.from(text);
  const folded = characters.map(fold);
  const lengthAt = (at: number): number => {
    const rest = folded.slice(at, at + LONGEST_WORD).join('');
    const word = words.filter((candidate) => rest.startsWith(candidate)).sort((a, b) => b.length - a.length)[0];
    let length = 0;
    for (let covered = 0; word && covered < word.length; length++) covered += folded[at + length]?.length ?? word.length;
    return length;
  };
  let result = '';
  for (let at = 0; at < characters.length; ) {
    const length = lengthAt(at);
    const part = characters.slice(at, at + Math.max(1, length)).join('');
    result += length > 0 ? paint.bold.yellow(part) : part;
    at += Math.max(1, length);
  }
  return result;
}
