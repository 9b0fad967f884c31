import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileOf, journalWith } from './journalWith.js';
import { randomFrom } from './random.js';
import { recordOf } from './record.js';
import { BIN, environment, quickFolder, start } from './running.js';

const MB = 1 << 20;
/** What a parser may take: seconds of the processor, megabytes of memory. Beside other tests the processor itself is slower. */
const MOST = { seconds: 2, busySeconds: 4, megabytes: 512 };

/** Writes down what the process took, as it ends. */
const METER = 'process.on("exit", () => require("fs").writeFileSync(process.env.METER, JSON.stringify(process.resourceUsage())));';

/** Everything that reads something from outside: where a text goes in, and how large it may be there. */
const PARSERS = {
  'a note in Markdown': (text, { lay }) => ['import', lay('in.md', text), '--yes', '--company', 'Acme', '--date', '2026-11-20'],
  'a note in plain text': (text, { lay }) => ['import', lay('in.txt', text), '--yes'],
  'a note on the standard input': (text, { input }) => [...input(text), 'add', '-', '--company', 'Acme'],
  'the form of an interview': (text, { lay }) => [
    'import',
    lay('in.md', `---\ncompany: Acme\ndate: 2026-11-20\n---\n\n- [x] Why?\n${text}`),
    '--yes',
  ],
  'front matter': (text, { lay }) => ['import', lay('in.md', `---\n${text}\n---\n\n- [x] Why?\n`), '--yes'],
  'a CSV': (text, { lay }) => ['import', lay('in.csv', `company,date,question\nAcme,2026-11-20,${text}`), '--yes'],
  'a CSV with any header': (text, { lay }) => ['import', lay('in.csv', text), '--yes'],
  JSON: (text, { lay }) => ['import', lay('in.json', text), '--yes'],
  'JSON of another journal': (text, { lay }) => [
    'import',
    lay('in.json', fileOf(journalWith(2, () => text.slice(0, 40_000) || 'x'))),
    '--yes',
  ],
  'the journal itself': (text, { lay }) => ['--journal', lay('own.json', text), 'list'],
  'the journal with long texts': (text, { lay }) => [
    '--journal',
    lay('own.json', fileOf(journalWith(4, () => text.slice(0, 14_000) || 'x'))),
    'questions',
  ],
  'a search in long texts': (text, { lay }) => [
    '--journal',
    lay('own.json', fileOf(journalWith(4, () => text.slice(0, 14_000) || 'x'))),
    'search',
    `x${text.slice(0, 200)}`.replaceAll('\0', ''),
  ],
  'the history': (text, { lay }) => [lay('journal.json.history', text) && 'history'],
  'a question that was seen': (text, { input }) => [...input(text), 'seen', '-'],
  'a question on the command line': (text) => ['add', '--company', 'Acme', '--yes', '-q', argument(text)],
  'a day': (text) => ['list', '--since', argument(text)],
  'words of a question': (text) => ['question', argument(text), '--note', 'x'],
  'a search': (text) => ['search', argument(text)],
};

/** The most that Linux takes as one argument. */
function argument(text) {
  return `x${text.slice(0, 30_000).replaceAll('\0', '')}`;
}

/** Tokens on which expressions and parsers go back and forth, alone and together. */
const TOKENS = [
  ...[
    'a',
    ' ',
    '\n',
    '\t',
    '-',
    '- ',
    '* ',
    '1. ',
    '> ',
    '# ',
    '|',
    '| a ',
    '||',
    '---\n',
    '***',
    '```\n',
    '`',
    '_',
    '_a',
    '**',
    '~~',
    '[',
    ']',
    '](',
    '[x](',
    '![',
    '<',
    '<a ',
    '<!--',
    '-->',
    '&',
    '&amp;',
    '\\',
    '\\\\',
  ],
  ...[
    '"',
    '""',
    '","',
    ',',
    ';',
    "'",
    '=',
    ':',
    ': ',
    'a: ',
    '&a ',
    '*a ',
    '{',
    '}',
    '{"a":',
    '[[',
    '{{',
    '"a",',
    '\\u0000',
    '0',
    '9',
    '1e',
    '-1',
    '.',
    '..',
    '?',
    '??',
    'why? ',
    'Q: ',
    'A: ',
    'Q: why?\nA: so\n',
    '?!',
  ],
  ...[
    '问',
    '问题：',
    '？',
    '、',
    '1、',
    '（',
    '）',
    '【',
    'ה',
    '\u202e',
    'é',
    'e\u0301',
    '\u0301',
    '👩‍👩‍👧‍👦',
    '\ufeff',
    '\u0000',
    '\u001b[31m',
    '\r',
    '\r\n',
    '\u2028',
    'http://a.',
    'a@b.',
    '2026-',
    '14:00 ',
    'Nov ',
    'by friday ',
    '(by ',
  ],
];

/** Gives `size` inputs of up to 1 MB, made to be slow, to everything that reads, each in a process of its own that is measured. */
export async function parsers(size, seed, step, { busy }) {
  const random = randomFrom(seed);
  const record = recordOf(['over 2 s', 'over 512 MB', 'crashes']);
  const most = { seconds: 0, megabytes: 0 };
  const names = random.shuffled(Object.keys(PARSERS));
  for (let time = 0; time < size; time++) {
    const name = names[time % names.length];
    const { text, made } = inputFrom(random);
    const what = `${name}: ${made}`;
    const limit = busy ? MOST.busySeconds : MOST.seconds;
    let used = await measured(PARSERS[name], text);
    // Again, while the machine was busy with something else.
    for (let again = 0; again < 2 && used.seconds > limit; again++) used = await measured(PARSERS[name], text);
    record.did('inputs of up to 1 MB');
    record.expect(used.seconds <= limit, 'over 2 s', `${what}: ${used.seconds.toFixed(2)} s`);
    record.expect(used.megabytes <= MOST.megabytes, 'over 512 MB', `${what}: ${used.megabytes.toFixed(0)} MB`);
    record.expect(
      [0, 1, 2].includes(used.code) && !/^\s+at .*:\d+:\d+/m.test(used.err),
      'crashes',
      `${what}: ${used.code} ${used.signal} ${used.err.slice(0, 400)}`,
    );
    for (const key of ['seconds', 'megabytes']) most[key] = Math.max(most[key], used[key]);
    step((time + 1) / size);
  }
  record.did('parsers', names.length);
  return record.result(
    `at most ${most.seconds.toFixed(1)} s of the processor and ${most.megabytes.toFixed(0)} MB, the start of Node included`,
  );
}

/** A text of up to 1 MB of one to four tokens over and over, with something else before and after it; or noise. */
function inputFrom({ pick, below, some, bytes }) {
  if (below(12) === 0) return { text: Buffer.from(bytes(MB)).toString('latin1'), made: 'noise' };
  const unit = `${pick(TOKENS)}${some(3, () => pick(TOKENS)).join('')}`;
  const [head, tail] = [some(2, () => pick(TOKENS)).join(''), some(2, () => pick(TOKENS)).join('')];
  const length = pick([MB, MB, MB, 200_000, 20_000]);
  const lines = below(3) === 0 ? '\n' : '';
  const times = Math.max(1, Math.floor(length / Buffer.byteLength(unit + lines)));
  return { text: `${head}${`${unit}${lines}`.repeat(times)}${tail}`, made: JSON.stringify({ head, unit: `${unit}${lines}`, times, tail }) };
}

async function measured(argvFor, text) {
  const folder = quickFolder();
  const used = join(folder, 'used.json');
  writeFileSync(join(folder, 'meter.cjs'), METER);
  writeFileSync(join(folder, 'journal.json'), fileOf(journalWith(2)));
  let input = '';
  const argv = argvFor(text, {
    lay: (name, content) => {
      writeFileSync(join(folder, name), content);
      return name;
    },
    input: (content) => {
      input = content;
      return [];
    },
  });
  const env = environment({ INTERVIEW_JOURNAL: join(folder, 'journal.json'), HOME: folder, METER: used });
  const { child, ended } = start(process.execPath, ['-r', join(folder, 'meter.cjs'), BIN, ...argv], { input, env, cwd: folder });
  const timer = setTimeout(() => child.kill('SIGKILL'), 60_000);
  const ran = await ended;
  clearTimeout(timer);
  if (ran.signal) return { ...ran, seconds: 60, megabytes: 0 };
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(readFileSync(used, 'utf8'));
  return { ...ran, seconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 };
}
