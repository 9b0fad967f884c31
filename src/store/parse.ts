import { UserError } from '../errors.js';
import validate from '../generated/validate.js';
import { faultOf } from '../journal/fault.js';
import { FORBIDDEN_KEYS } from '../journal/forbiddenKeys.js';
import type { Journal } from '../journal/journal.js';
import { CURRENT_VERSION, migrated } from './migrations.js';

/** What is wrong with a journal, and where; with advice where there is better than to look into it. */
export class JournalFault extends UserError {
  constructor(
    path: string,
    readonly problem: string,
    readonly advice?: string,
  ) {
    super(`${path} cannot be read as a journal: ${problem}. It was left as it is.`, advice ?? 'See what can be done: interview doctor');
  }
}

/**
 * Reads a journal from the bytes of its file; older versions are migrated.
 * Throws JournalFault for everything that is not a journal of a version known here.
 */
export function parseJournal(bytes: Uint8Array, path: string): Journal {
  const fault = (problem: string, advice?: string) => new JournalFault(path, problem, advice);
  const candidate = parseJson(decode(bytes, fault), fault);
  if (typeof candidate !== 'object' || candidate === null || Array.isArray(candidate)) {
    throw fault(
      `it holds ${candidate === null ? 'null' : Array.isArray(candidate) ? 'a list' : `a ${typeof candidate}`} where an object should be`,
    );
  }
  return validated(migrated(knownVersion(candidate, fault)), path);
}

/** The same object when it is a valid journal. Throws JournalFault, with the place of what is wrong, when it is not. */
export function validated(candidate: unknown, path: string): Journal {
  if (!validate(candidate)) throw new JournalFault(path, shapeProblem());
  const found = faultOf(candidate);
  if (found) throw new JournalFault(path, `at ${found.place}, ${found.problem}`);
  return candidate;
}

type Fault = (problem: string, advice?: string) => JournalFault;

function decode(bytes: Uint8Array, fault: Fault): string {
  if (bytes.length === 0) throw fault('it is empty');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw fault(`it is not UTF-8 text (${firstBadByte(bytes)})`);
  }
}

function firstBadByte(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'it begins like UTF-16';
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(0x0a, start) + 1 || bytes.length;
    try {
      decoder.decode(bytes.subarray(start, end));
    } catch {
      return `line ${line}`;
    }
    start = end;
    line++;
  }
  return 'at its end';
}

function parseJson(text: string, fault: Fault): unknown {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    throw fault(syntaxProblem(text, error as SyntaxError));
  }
  if (MAYBE_FORBIDDEN.some((sign) => text.includes(sign))) refuseForbiddenKeys(parsed, '', fault);
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

/** Without one of these in the text no key is forbidden; an escaped letter might hide one. */
const MAYBE_FORBIDDEN = [...FORBIDDEN_KEYS, '\\u'];

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

function knownVersion(candidate: object, fault: Fault): object {
  const { version } = candidate as { version?: unknown };
  if (version === undefined) throw fault('it has no "version"');
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 0) throw fault(`its version is ${JSON.stringify(version)}`);
  if (version > CURRENT_VERSION) {
    throw fault(
      `it is of version ${version}, and this program knows version ${CURRENT_VERSION}: a newer one has written it`,
      'Bring the program up to date: npm install --global interview-journal',
    );
  }
  return candidate;
}

/** Puts the first finding of the validator into words. */
function shapeProblem(): string {
  const { instancePath = '', keyword, params } = validate.errors?.[0] ?? {};
  const place = instancePath
    .slice(1)
    .replace(/\/(\d+)/g, '[$1]')
    .replaceAll('/', '.');
  const at = place ? `at ${place}, ` : '';
  const detail = (params ?? {}) as Record<string, unknown>;
  switch (keyword) {
    case 'required':
      return `${at}"${detail.missingProperty}" is missing`;
    case 'enum':
      return `${at}none of the words that can stand there does: ${(detail.allowedValues as string[]).join(', ')}`;
    case 'type':
      return `${at}there should be ${detail.type === 'array' ? 'a list' : detail.type === 'object' ? 'an object' : `a ${detail.type}`}`;
    case 'pattern':
      return `${at}the text is ${detail.pattern === '\\S' ? 'empty' : 'not of the form that it must have'}`;
    default:
      return `${at}the value is not one that can stand there`;
  }
}
