import { plainForm } from './phrases.js';
import type { NoteWords } from './words.js';

/** "1h30": a length up to five hours; what is later is a time of day. */
const HOURS_AND_MINUTES = /(?<![\p{L}\d.:])([1-5])\s?h\s?([0-5]\d)(?:\s?m(?:in)?)?(?![\p{L}\d])/gu;
/** "两个半小时": two hours and a half. */
const HALF_BETWEEN = /(?<=[个個])半(?=小时|小時|钟头|鐘頭)/;
/** "14:00-15:30". */
const FROM_TO = /(?<!\d)([01]?\d|2[0-3])[:：]([0-5]\d)\s*[-–—~〜～]\s*([01]?\d|2[0-3])[:：]([0-5]\d)(?!\d)/;
/** A unit and what goes on behind it are looked for in so many characters. */
const BEHIND = 32;

/** How many minutes a text says that something took: "40 minutes", "1 小时 7 分钟", "два часа", "an hour and a half"; undefined where it says nothing of it, or of several. */
export function minutesIn(text: string, words: NoteWords): number | undefined {
  const { durations } = words;
  const joined = plainForm(text).replace(HALF_BETWEEN, '');
  const isHalfBetween = joined.length < plainForm(text).length;
  const whole = joined.replace(HOURS_AND_MINUTES, '$1 h $2 min');
  const half = durations.half.find(whole) !== undefined;
  const plain = half ? durations.half.without(whole) : whole;
  const numbers = [...durations.numbers.keys()].sort((a, b) => b.length - a.length).join('|');
  // Digits may stand behind a word of a script without spaces, but "14時30分" is a time of day, and "2-3 hours" is none of the two.
  const amount = String.raw`((?<![\p{Script=Latin}\p{Script=Cyrillic}\d.:/]|\d\s?(?:[-–~〜～]|[時时点點시])\s?)\d{1,3}(?:[.,]\d)?|(?<![\p{L}\d.:])(?:${numbers}))[\s-]*`;
  const hours = parts(plain, amount, durations.hours);
  const minutes = parts(plain, amount, durations.minutes);
  if (hours.length + minutes.length === 0) return half ? 30 : undefined;
  if (hours.length > 1 || minutes.length > 1) return undefined;
  const isMore = half || isHalfBetween || (hours[0] !== undefined && durations.andHalf.atStart(hours[0].rest) !== undefined);
  const total = Math.round(60 * amountOf(hours[0], durations.numbers) + amountOf(minutes[0], durations.numbers)) + (isMore ? 30 : 0);
  return total >= 5 && total <= 24 * 60 ? total : undefined;
}

/** The minutes between two times of day: "14:00-15:30"; undefined where a text names no such two. */
export function minutesBetween(text: string): number | undefined {
  const [from, fromMinutes, to, toMinutes] = (FROM_TO.exec(plainForm(text)) ?? []).slice(1).map(Number);
  if (from === undefined || fromMinutes === undefined || to === undefined || toMinutes === undefined) return undefined;
  const minutes = 60 * (to - from) + toMinutes - fromMinutes;
  return minutes > 0 ? minutes : undefined;
}

/** An amount that stands straight before a unit, and what stands behind that. */
interface Amount {
  text: string;
  rest: string;
}

function parts(plain: string, amount: string, unit: { atStart(text: string): { end: number } | undefined }): Amount[] {
  const found: Amount[] = [];
  for (const match of plain.matchAll(new RegExp(amount, 'gu'))) {
    const behind = plain.slice((match.index ?? 0) + match[0].length, (match.index ?? 0) + match[0].length + BEHIND);
    const end = unit.atStart(behind)?.end;
    if (end !== undefined && match[1]) found.push({ text: match[1], rest: behind.slice(end).trimStart() });
  }
  return found;
}

function amountOf(amount: Amount | undefined, numbers: ReadonlyMap<string, number>): number {
  if (amount === undefined) return 0;
  return numbers.get(amount.text) ?? Number(amount.text.replace(',', '.'));
}
