import { FORBIDDEN_KEYS } from '../journal/forbiddenKeys.js';

type Fault = (problem: string) => Error;

/**
 * Reads JSON in which no key is one that changes what all objects are. Throws what `fault` makes of the problem, which is in words and has its place: "line 3 is not JSON". For keys it does not look where that was done before.
 */
export function parseJson(text: string, fault: Fault, { isChecked = false } = {}): unknown {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    throw fault(syntaxProblem(text, error as SyntaxError));
  }
  if (!isChecked && MAYBE_FORBIDDEN.some((sign) => text.includes(sign))) refuseForbiddenKeys(parsed, '', fault);
  return parsed;
}

function syntaxProblem(text: string, { message }: SyntaxError): string {
  if (text.trim() === '') return 'it is empty';
  const conflict = /^(<{7}|={7}|>{7})( |\r?$)/m.exec(text);
  if (conflict) return `line ${lineAt(text, conflict.index)} is a conflict marker of git: both sides of a merge stand in the file`;
  if (text.includes('\0')) return `line ${lineAt(text, text.indexOf('\0'))} holds NUL bytes, as a crash of the machine leaves them`;
  if (breaksOff(text, message)) return `it breaks off in line ${lineAt(text, text.trimEnd().length)}`;
  return `line ${firstBadLine(text)} is not JSON`;
}

/** Whether a text is JSON as far as it goes, by what JSON.parse (V8) said of it. */
function breaksOff(text: string, message: string): boolean {
  const position = /position (\d+)/.exec(message)?.[1];
  return /unexpected end|unterminated string/i.test(message) || (position !== undefined && Number(position) >= text.trimEnd().length);
}

/** V8 does not always say where: the first line with which the text can no longer be continued to JSON, found by halving. */
function firstBadLine(text: string): number {
  const lines = text.split('\n');
  let [good, bad] = [0, lines.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (canGoOn(lines.slice(0, middle).join('\n'))) good = middle;
    else bad = middle;
  }
  return bad;
}

function canGoOn(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    return breaksOff(text, (error as SyntaxError).message);
  }
}

function lineAt(text: string, position: number): number {
  return text.slice(0, position).split('\n').length;
}

/** Without one of these in the text no key is forbidden; an escaped letter might hide one. The quotes are looked for as well: people are asked about prototypes. */
const MAYBE_FORBIDDEN = [...FORBIDDEN_KEYS.map((key) => `"${key}"`), '\\u'];

function refuseForbiddenKeys(value: unknown, place: string, fault: Fault): void {
  const open: [value: unknown, place: string][] = [[value, place]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [current, at] = next;
    if (typeof current !== 'object' || current === null) continue;
    for (const [key, member] of Object.entries(current)) {
      const there = Array.isArray(current) ? `${at}[${key}]` : at ? `${at}.${key}` : key;
      if (FORBIDDEN_KEYS.includes(key) && !Array.isArray(current)) throw fault(`at ${there}, a key of this name is not allowed`);
      open.push([member, there]);
    }
  }
}
