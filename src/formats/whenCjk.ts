import { daysAfter } from '../journal/calendar.js';
import { monthDay, nearestWeekday, type Reference, ymd } from './nearestDay.js';

const DAYS: Readonly<Record<string, number>> = {
  今天: 0,
  今日: 0,
  本日: 0,
  きょう: 0,
  刚才: 0,
  今晚: 0,
  昨天: -1,
  昨日: -1,
  きのう: -1,
  昨晚: -1,
  前天: -2,
  一昨日: -2,
  おととい: -2,
  大前天: -3,
  明天: 1,
  明日: 1,
  あした: 1,
  あす: 1,
  后天: 2,
  後天: 2,
  明後日: 2,
  あさって: 2,
  大后天: 3,
  大後天: 3,
};

const WEEKS: Readonly<Record<string, number>> = {
  上上: -2,
  上: -1,
  先: -1,
  这: 0,
  這: 0,
  本: 0,
  今: 0,
  下: 1,
  来: 1,
  來: 1,
  下下: 2,
  再来: 2,
};
const CHINESE_WEEKDAY = /^(?<week>上上|上|这|這|本|下下|下)?个?個?(?:周|週|星期|礼拜|禮拜)(?<day>[一二三四五六日天])$/;
const JAPANESE_WEEKDAY = /^(?:(?<week>先|今|来|再来)週の?)?(?<day>[月火水木金土日])曜日?$/;
const WEEKDAY_OF: Readonly<Record<string, number>> = {
  日: 0,
  天: 0,
  一: 1,
  月: 1,
  二: 2,
  火: 2,
  三: 3,
  水: 3,
  四: 4,
  木: 4,
  五: 5,
  金: 5,
  六: 6,
  土: 6,
};

const AGO =
  /^(?<number>\d+|[一二两兩三四五六七八九十]+)(?:个|個|ヶ|か)?(?<unit>天|日|周|週|星期|礼拜|禮拜|週間|月)(?:之|以)?(?<side>前|后|後)$/;
const MONTH_DAY = /^(?:(?<year>\d{4})年)?(?<month>\d{1,2})月(?<day>\d{1,2})[日号號]?$/;

/** Reads a day in Chinese or Japanese. Weeks begin on Monday (GB/T 7408, as ISO 8601): 下周一 on a Sunday is tomorrow. */
export function cjkDate(text: string, reference: Reference, time?: string): string | undefined {
  const compact = text.replace(/\s+/g, '').replace(/的$/, '');
  const days = Object.hasOwn(DAYS, compact) ? DAYS[compact] : undefined;
  if (days !== undefined) return daysAfter(reference.today, days);
  return weekdayDate(compact, reference, time) ?? agoDate(compact, reference) ?? monthDayDate(compact, reference);
}

function weekdayDate(text: string, reference: Reference, time?: string): string | undefined {
  const { week, day } = (CHINESE_WEEKDAY.exec(text) ?? JAPANESE_WEEKDAY.exec(text))?.groups ?? {};
  const weekday = day === undefined ? undefined : WEEKDAY_OF[day];
  if (weekday === undefined) return undefined;
  if (week === undefined) return nearestWeekday(weekday, reference, time);
  const sinceMonday = (reference.now.getDay() + 6) % 7;
  return daysAfter(reference.today, (WEEKS[week] ?? 0) * 7 - sinceMonday + ((weekday + 6) % 7));
}

function agoDate(text: string, { today }: Reference): string | undefined {
  const { number, unit, side } = AGO.exec(text)?.groups ?? {};
  const count = number === undefined ? undefined : numberOf(number);
  if (count === undefined || count > 9999 || unit === undefined) return undefined;
  const forward = side === '前' ? -1 : 1;
  if (unit === '月') return sameDayOfMonth(today, forward * count);
  return daysAfter(today, forward * count * (unit === '天' || unit === '日' ? 1 : 7));
}

function sameDayOfMonth(today: string, months: number): string {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  const index = year * 12 + month - 1 + months;
  const lastDay = new Date(Math.floor(index / 12), (index % 12) + 1, 0).getDate();
  return ymd(Math.floor(index / 12), (index % 12) + 1, Math.min(day, lastDay));
}

function monthDayDate(text: string, reference: Reference): string | undefined {
  const { year, month, day } = MONTH_DAY.exec(text)?.groups ?? {};
  if (month === undefined || day === undefined) return undefined;
  return year ? ymd(Number(year), Number(month), Number(day)) : monthDay(Number(month), Number(day), reference);
}

/** Digits, or Chinese numerals up to 99. */
function numberOf(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  const digits = '零一二三四五六七八九';
  const digit = (sign: string) => (sign === '两' || sign === '兩' ? 2 : digits.indexOf(sign));
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  const value = (text.includes('十') ? (tens ? digit(tens) : 1) * 10 : 0) + (ones ? digit(ones) : 0);
  return value > 0 ? value : undefined;
}
