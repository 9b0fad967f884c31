import { UserError } from '../errors.js';
import { parseJson } from '../formats/jsonText.js';
import { CURRENT_VERSION, migrated } from '../journal/migrations.js';

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
 * Reads the JSON of a journal from the bytes of its file, of whatever shape; older versions are migrated.
 * Throws JournalFault for everything that is not an object of a version known here.
 */
export function parseBytes(bytes: Uint8Array, path: string, known: { isChecked?: boolean } = {}): object {
  const fault = (problem: string, advice?: string) => new JournalFault(path, problem, advice);
  const candidate = parseJson(decode(bytes, fault), fault, known);
  if (typeof candidate !== 'object' || candidate === null || Array.isArray(candidate)) {
    throw fault(
      `it holds ${candidate === null ? 'null' : Array.isArray(candidate) ? 'a list' : `a ${typeof candidate}`} where an object should be`,
    );
  }
  return migrated(knownVersion(candidate, fault));
}

type Fault = (problem: string, advice?: string) => JournalFault;

function decode(bytes: Uint8Array, fault: Fault): string {
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
