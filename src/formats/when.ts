import { calendarDate, daysAfter, isCalendarDate } from '../journal/calendar.js';
import { fold } from '../journal/words.js';
import { type Direction, monthDay, nearestWeekday, type Reference, two, ymd } from './nearestDay.js';
import { cjkDate } from './whenCjk.js';

/** A day as it was understood, and the time where one was given. */
export interface When {
  /** Local calendar date, YYYY-MM-DD. */
  date: string;
  /** HH:MM, 24 hours. */
  time?: string;
}

/**
 * Reads a day as people say it ("yesterday", "last Friday", "11-20", "20 Nov", "昨天", "3日前"), with or without a time ("thursday 14:00").
 * Gives undefined for what is not wholly understood, and a problem in words for what can be read in two ways.
 */
export async function readWhen(text: string, direction: Direction, now: Date): Promise<When | { problem: string } | undefined> {
  const reference = { now, today: calendarDate(now), direction };
  const { time, rest } = takeTime(fold(text).trim());
  if (time === 'impossible') return undefined;
  const timed = time ? { time } : {};
  if (rest === '') return time ? { date: reference.today, ...timed } : undefined;

  const ambiguous = ambiguousSlashes(rest);
  if (ambiguous) return { problem: ambiguous };
  const date = numericDate(rest, reference) ?? namedDate(rest, reference, time) ?? cjkDate(rest, reference, time);
  const when = date === undefined ? await englishDate(rest, reference, timed) : { date, ...timed };
  return when && isCalendarDate(when.date) && /^(19|2\d)/.test(when.date) ? when : undefined;
}

const TIMES = [
  /(?:^|\s|,\s*)(?:at\s+)?(?<hour>\d{1,2})[:：](?<minute>\d{2})\s*(?<half>am|pm)?$/,
  /(?:^|\s|,\s*)(?:at\s+)?(?<hour>\d{1,2})\s*(?<half>am|pm)$/,
  /\s*(?<half>上午|早上|下午|晚上|中午|午前|午後)?(?<hour>\d{1,2})[点點時](?:(?<minute>\d{1,2})分?|(?<thirty>半))?$/,
  /(?:^|\s|,\s*)(?:at\s+)?(?<noon>noon)$/,
];

/** Takes a time from the end of the text. */
function takeTime(text: string): { time?: string; rest: string } {
  for (const pattern of TIMES) {
    const match = pattern.exec(text);
    if (match) return { time: clockTime(match.groups ?? {}), rest: text.slice(0, match.index).trim().replace(/[,T]$/, '') };
  }
  return { rest: text };
}

function clockTime({ hour = '12', minute = '0', half, thirty }: Record<string, string | undefined>): string {
  const afternoon = half !== undefined && ['pm', '下午', '晚上', '午後'].includes(half);
  const morning = half !== undefined && ['am', '上午', '早上', '午前'].includes(half);
  const hours = afternoon && Number(hour) < 12 ? Number(hour) + 12 : morning && Number(hour) === 12 ? 0 : Number(hour);
  const minutes = thirty ? 30 : Number(minute);
  return hours > 23 || minutes > 59 ? 'impossible' : `${two(hours)}:${two(minutes)}`;
}

/** 11/12 is a day in November or in December, by who reads it. */
function ambiguousSlashes(text: string): string | undefined {
  const [, a, b] = /^(\d{1,2})\/(\d{1,2})(?:\/\d{2,4})?$/.exec(text) ?? [];
  if (!a || !b || Number(a) > 12 || Number(b) > 12 || a === b) return undefined;
  return `${text} can be read in two ways; write the month first with a dash, ${two(Number(a))}-${two(Number(b))} or ${two(Number(b))}-${two(Number(a))}, or the whole date, YYYY-MM-DD`;
}

function numericDate(text: string, reference: Reference): string | undefined {
  const whole = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (whole) return ymd(Number(whole[1]), Number(whole[3]), Number(whole[4]));
  const short = /^(\d{1,2})-(\d{1,2})$/.exec(text);
  if (short) return monthDay(Number(short[1]), Number(short[2]), reference);
  const dayFirst = /^(\d{1,2})\.\s?(\d{1,2})\.(?:\s?(\d{4}))?$/.exec(text);
  if (dayFirst) return dated(dayFirst[3], Number(dayFirst[2]), Number(dayFirst[1]), reference);
  const slashed = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?$/.exec(text);
  if (!slashed) return undefined;
  const [first, second] = [Number(slashed[1]), Number(slashed[2])];
  return first > 12 ? dated(slashed[3], second, first, reference) : dated(slashed[3], first, second, reference);
}

function dated(year: string | undefined, month: number, day: number, reference: Reference): string {
  return year ? ymd(Number(year), month, day) : monthDay(month, day, reference);
}

const NAMED: Readonly<Record<string, number>> = {
  today: 0,
  now: 0,
  tonight: 0,
  'this morning': 0,
  yesterday: -1,
  'last night': -1,
  tomorrow: 1,
  'the day before yesterday': -2,
  'day before yesterday': -2,
  'the day after tomorrow': 2,
  'day after tomorrow': 2,
};
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

function namedDate(text: string, reference: Reference, time: string | undefined): string | undefined {
  const days = Object.hasOwn(NAMED, text) ? NAMED[text] : undefined;
  if (days !== undefined) return daysAfter(reference.today, days);
  const name = text.replace(/^on /, '').replace(/\.$/, '');
  const weekday = name.length >= 3 ? WEEKDAYS.findIndex((candidate) => candidate.startsWith(name)) : -1;
  return weekday < 0 ? undefined : nearestWeekday(weekday, reference, time);
}

/** Everything else in English, by chrono-node, where it understands the whole text. */
async function englishDate(text: string, { now, today, direction }: Reference, timed: { time?: string }): Promise<When | undefined> {
  if (!/[a-z]/.test(text)) return undefined;
  const { parseEnglish } = await import('./english.js');
  const [result, ...others] = parseEnglish(text, now, { forwardDate: direction === 'future' });
  if (!result || others.length > 0 || result.index > 0 || result.text.length < text.length || result.end) return undefined;
  const { start } = result;
  if (Number.isNaN(start.date().getTime())) return undefined;
  const date = calendarDate(start.date());
  const isYearGuessed = start.isCertain('month') && !start.isCertain('year');
  const moved = isYearGuessed ? monthDay(Number(date.slice(5, 7)), Number(date.slice(8)), { now, today, direction }) : date;
  const time = start.isCertain('hour') ? { time: `${two(start.get('hour') ?? 0)}:${two(start.get('minute') ?? 0)}` } : {};
  return { date: moved, ...time, ...timed };
}
