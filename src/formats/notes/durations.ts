import { plainForm } from './phrases.js';
import type { NoteWords } from './words.js';

/** How many minutes a text says that something took: "40 minutes", "1 小时 7 分钟", "два часа", "half an hour"; undefined where it says nothing of it, or of several. */
export function minutesIn(text: string, words: NoteWords): number | undefined {
  const { durations } = words;
  const whole = plainForm(text);
  const half = durations.half.find(whole) !== undefined;
  const plain = half ? durations.half.without(whole) : whole;
  const numbers = [...durations.numbers.keys()].sort((a, b) => b.length - a.length).join('|');
  // Digits may stand behind a word of a script without spaces, but "14時30分" is a time of day.
  const amount = String.raw`((?<![\p{Script=Latin}\p{Script=Cyrillic}\d.:]|\d\s?[时時点點시]\s?)\d{1,3}(?:[.,]\d)?|(?<![\p{L}\d.:])(?:${numbers}))\s*`;
  const hours = parts(plain, amount, durations.hours);
  const minutes = parts(plain, amount, durations.minutes);
  if (hours.length + minutes.length === 0) return half ? 30 : undefined;
  if (hours.length > 1 || minutes.length > 1) return undefined;
  const total = Math.round(60 * amountOf(hours[0], durations.numbers) + amountOf(minutes[0], durations.numbers)) + (half ? 30 : 0);
  return total >= 5 && total <= 24 * 60 ? total : undefined;
}

/** The amounts that stand straight before a unit. */
function parts(plain: string, amount: string, unit: { find(text: string): { at: number; end: number } | undefined }): string[] {
  const found: string[] = [];
  for (const match of plain.matchAll(new RegExp(amount, 'gu'))) {
    const rest = plain.slice((match.index ?? 0) + match[0].length);
    if (unit.find(rest.slice(0, 12))?.at === 0 && match[1]) found.push(match[1]);
  }
  return found;
}

function amountOf(amount: string | undefined, numbers: ReadonlyMap<string, number>): number {
  if (amount === undefined) return 0;
  return numbers.get(amount) ?? Number(amount.replace(',', '.'));
}
