import { clauseAsks } from './clauses.js';
import { labelOf, weight } from './labels.js';
import { plainForm } from './phrases.js';
import type { NoteWords } from './words.js';

/** How much may stand beside the name of a round in a label. */
const BESIDE = 2;
const DAY = /(?<!\d)(?:19|20)\d\d\s*[-./年]\s*\d{1,2}\s*[-./月]\s*\d{1,2}日?(?!\d)/;

/** Whether a text names a round, with no more than so much beside it. */
export function namesRound(text: string, beside: number, words: NoteWords): boolean {
  const plain = plainForm(text);
  return words.round.find(plain) !== undefined && weight(words.round.without(plain)) <= beside;
}

/** "2026-11-09 technical": a day and a stage, and nothing else. */
export function isDatedStage(text: string, words: NoteWords): boolean {
  const stage = text.replace(DAY, ' ').trim();
  return stage !== text.trim() && words.stages.some(([, phrases]) => phrases.is(plainForm(stage)));
}

/** Whether a line is labelled with the name of a round. */
export function startsRound(text: string, words: NoteWords): boolean {
  const label = labelOf(text);
  return label !== undefined && namesRound(label.name, BESIDE, words);
}

/** "一面：自我介绍；设计一个缓存；为什么离职": what a round held, after its label; empty where that is told otherwise. */
export function listedInRound(text: string, words: NoteWords): string[] {
  const label = labelOf(text);
  if (!label || !startsRound(text, words)) return [];
  const parts = label.rest
    .split(/[；;]/)
    .map((part) => part.replace(/[\s.。]+$/u, '').trim())
    .filter(Boolean);
  return parts.length > 1 && parts.filter((part) => clauseAsks(part, words)).length >= parts.length / 3 ? parts : [];
}
