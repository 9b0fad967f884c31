import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { inside } from './inside.js';
import { FIELDS, fileOf, journalWith } from './journalWith.js';
import { randomFrom } from './random.js';
import { recordOf } from './record.js';
import { BIN, environment, quickFolder, start, succeeds } from './running.js';

/** What no terminal may get from a text: C0 but the line end, DEL, C1, directions, tags, half characters. */
const DANGEROUS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\u{e0000}-\u{e007f}\p{Cs}]/u;
/** A flood of combining marks, which is cut but where every sign counts: in JSON. */
const FLOOD = /\p{M}{9}/u;
/** What the program itself sends for colour, where colour is on. */
const COLOURS = /\u001b\[[\d;]*m/g;

const SEEDS = [
  ...[
    '\u001b[31mred',
    '\u001b[2J\u001b[H',
    '\u001b[?1049h',
    '\u001b[6n',
    '\u001bc',
    '\u001b[8mhidden\u001b[28m',
    '\u001b[1A\u001b[2K',
    '\u001b(0',
    '\u001b#8',
    '\u001b[20;1H',
  ],
  ...[
    '\u001b]0;title\u0007',
    '\u001b]52;c;ZXZpbA==\u0007',
    '\u001b]52;c;!\u001b\\',
    '\u001b]8;;https://evil.example\u001b\\click\u001b]8;;\u001b\\',
    '\u001b]1337;File=:AA\u0007',
    '\u001bP$qm\u001b\\',
    '\u001b_x\u001b\\',
    '\u001b^x\u001b\\',
  ],
  ...[
    '\u009b2J',
    '\u009d52;c;ZXZpbA==\u009c',
    '\u0090x\u009c',
    '\u0085',
    '\u008d',
    '\u007f',
    '\u0000',
    '\u0007',
    '\b\b\b',
    'a\u000bb',
    'a\fb',
    'x\rOverwritten',
    '\u000e',
    '\u0018',
    '\u001a',
    'a\tb',
  ],
  ...[
    '\u202egnp.exe',
    '\u202dleft',
    '\u202aembedded\u202c',
    '\u2066isolated\u2069',
    '\u2067right\u2069',
    '\u2068first',
    '\u200e',
    '\u200f',
    '\u061c',
    '\u2028line',
    '\u2029paragraph',
    '\ufeffmark',
    '\u200bzero',
  ],
  ...[
    '\u{e0041}\u{e0042}tag',
    '\u{1f3f4}\u{e0067}\u{e0062}\u{e007f}',
    '\ud800',
    '\udc00',
    'a\udfffb',
    '\ud83d',
    `e${'\u0301'.repeat(500)}`,
    `Z${'\u0335\u0336\u0337'.repeat(200)}`,
    '\u20dd'.repeat(50),
  ],
  ...['משה כהן', 'محمد علي', 'שלום (Acme) 123', 'علي\u200cرضا', 'नेहा शर्मा', '👩‍👩‍👧‍👦', '森 さくら', 'é', 'ﷺ'],
];
/** Names from right to left, which must still be read as they are. */
const READ = ['משה כהן', 'محمد علي', 'علي\u200cرضا', 'नेहा शर्मा', '👩‍👩‍👧‍👦', '森 さくら'];

/** Every command that prints something of the journal. `TEXT` is the hostile text itself. */
const OUTPUTS = [
  ...[
    [],
    ['list'],
    ['show', 'last'],
    ['show', 'iaaaaaa'],
    ['questions'],
    ['questions', '--weak'],
    ['stats'],
    ['topics'],
    ['next'],
    ['search', 'acme'],
    ['search', 'TEXT'],
  ],
  ...[
    ['seen', 'what do containers give you'],
    ['seen', 'TEXT', '--why'],
    ['brief', 'iaaaaaa'],
    ['brief', 'iaaaaaa', '--md'],
    ['plan', '--by', '2026-12-01'],
    ['history'],
  ],
  ...[
    ['export', '--format', 'md'],
    ['export', '--format', 'csv'],
    ['export', '--format', 'json'],
    ['export', '--redact', '--format', 'md'],
  ],
  ...[
    ['list', '--json'],
    ['questions', '--json'],
    ['stats', '--json'],
    ['topics', '--json'],
    ['search', 'acme', '--json'],
    ['seen', 'containers', '--json'],
    ['show', 'last', '--json'],
    ['next', '--json'],
    ['brief', 'iaaaaaa', '--json'],
  ],
  ...[
    ['show', 'TEXT'],
    ['TEXT'],
    ['list', '--company', 'TEXT'],
    ['list', '--stage', 'TEXT'],
    ['list', '--since', 'TEXT'],
    ['--TEXT'],
    ['import', 'TEXT'],
    ['question', 'TEXT', '--note', 'x'],
    ['done', 'TEXT'],
  ],
];
/** The same for those that change something; each on a journal of its own. */
const CHANGES = [
  ...[
    ['add', '--company', 'TEXT', '--yes', '-q', 'TEXT', '--next', 'TEXT'],
    ['edit', 'iaaaaaa', '--notes', 'TEXT'],
    ['remove', 'iaaaaaa', '--yes'],
    ['outcome', 'iaaaaaa', 'offer'],
    ['rename', 'Globex', 'TEXT'],
  ],
  ...[
    ['question', 'qaaaaaa', '--text', 'TEXT'],
    ['answer', 'qaaaaaa', 'TEXT'],
    ['same', 'qaaaaaa', 'qaaaaac'],
    ['split', 'qaaaaaa'],
    ['done', 'saaaaaa'],
    ['schedule', 'TEXT', '--date', '2026-12-01'],
    ['add', '-'],
  ],
];
/** Conversations, of which one of so many texts is led through a real terminal. */
const TALKS = [
  ['review'],
  ['assess', 'iaaaaaa'],
  ['remove', 'iaaaaaa'],
  ['mock', '--for', 'iaaaaaa'],
  ['answer', 'qaaaaaa'],
  ['add'],
  ['edit', 'iaaaaaa'],
  ['show', 'last'],
  ['export', '--format', 'csv'],
  ['export'],
];
const TALKED = 6;
/** Milliseconds between what is typed there. */
const TYPED = 700;

/** Puts `size` hostile texts into every field in turn, prints everything that prints something of it, and looks at what a terminal gets; programs get from `--json` exactly what went in. */
export async function hostileText(size, seed, step) {
  const random = randomFrom(seed);
  const record = recordOf(['raw characters', 'unreadable names', 'changed by --json', 'crashes']);
  const seeds = random.shuffled(SEEDS);
  const texts = Array.from({ length: size }, (_, at) => textAt(seeds[at], random));
  for (const [at, text] of texts.entries()) {
    for (const field of FIELDS) await printed(text, field, { random, record });
    if (at % TALKED === 0) await talked(text, TALKS[(at / TALKED) % TALKS.length], record);
    record.did('texts');
    step((at + 1) / size);
  }
  record.did('fields each', FIELDS.length);
  return record.result();
}

/** One seed after the other, then some of them together, within words and repeated. */
function textAt(seed, { pick, below }) {
  if (seed !== undefined) return seed;
  const wrap = pick([
    (text) => `Acme ${text}`,
    (text) => `${text}\n${text}`,
    (text) => text.repeat(1 + below(40)),
    (text) => `a${text}b`,
    (text) => `${text} `.repeat(30),
  ]);
  return wrap(`${pick(SEEDS)}${pick(['', ' ', 'x', '\n', '森'])}${pick(SEEDS)}`);
}

async function printed(text, field, { random, record }) {
  const { command, freshStore } = await inside();
  const journal = journalWith(2, (name, at) =>
    name === field
      ? text
      : name === 'company'
        ? ['Acme', 'Globex'][at]
        : name === 'question'
          ? 'What do containers give you?'
          : `${name} ${at}`,
  );
  // No system passes a NUL on as a part of an argument.
  const filled = (argv) => argv.map((word) => word.replace('TEXT', () => text.replaceAll('\0', '')));
  const shared = freshStore(journal);
  for (const [index, argv] of [...OUTPUTS, ...CHANGES].entries()) {
    const colour = random.below(3) === 0 ? 1 : 0;
    const store = index < OUTPUTS.length ? shared : freshStore(journal);
    const { code, out, err } = await command(filled(argv), {
      store,
      random,
      input: `- [x] ${text}?`,
      width: random.pick([40, 80]),
      colour,
    });
    const what = () => `${JSON.stringify(text.slice(0, 80))} as ${field}: ${argv.join(' ')}`;
    record.did('outputs');
    record.expect([0, 1, 2].includes(code), 'crashes', () => `${what()}: ${code} ${err}`);
    const got = `${colour ? out.replace(COLOURS, '') : out}${err}`;
    record.expect(argv.includes('json') || argv.includes('--json') || !FLOOD.test(got), 'raw characters', what);
    if (DANGEROUS.test(got)) record.wrong('raw characters', `${what()}: ${JSON.stringify(DANGEROUS.exec(got)[0])}`);
  }
  await givenBack(journal, { text, field, shared, random, record });
}

async function givenBack({ interviews, cards }, { text, field, shared, random, record }) {
  const { command } = await inside();
  const run = async (...argv) => (await command(argv, { store: shared, random })).out;
  const listed = JSON.parse(await run('list', '--sort', 'oldest', '--json'));
  const exported = JSON.parse(await run('export', '--format', 'json'));
  const same =
    isDeepStrictEqual(listed.interviews, interviews) && isDeepStrictEqual([exported.interviews, exported.cards], [interviews, cards]);
  record.expect(same, 'changed by --json', `${JSON.stringify(text.slice(0, 80))} as ${field}`);
  if (!READ.includes(text) || ['source', 'unknown', 'attempt', 'better'].includes(field)) return;
  record.expect((await run('show', 'iaaaaaa')).includes(text), 'unreadable names', `${text} as ${field}`);
}

/** A conversation in a terminal of its own, which gets everything raw; the person only ever ends it. */
async function talked(text, argv, record) {
  if (!succeeds('script', ['--version'])) return;
  const folder = quickFolder();
  const journal = join(folder, 'journal.json');
  writeFileSync(journal, fileOf(journalWith(2, (name) => (name === 'question' ? `${text} why?` : text))));
  const quoted = [process.execPath, BIN, '--journal', journal, ...argv].map((word) => `'${word}'`).join(' ');
  const env = environment({ TERM: 'xterm', EDITOR: 'true', HOME: folder, TMPDIR: folder });
  const { child, ended } = start('script', ['-qec', quoted, '/dev/null'], { stdio: 'pipe', env });
  // What is typed before the program listens is not typed to it; and Ctrl-C would end it before it has asked anything.
  const typing = ['x\n', 'x\n', '\u0003'].map((keys, at) => setTimeout(() => child.stdin.write(keys), TYPED * (at + 1)));
  typing.push(setTimeout(() => child.kill('SIGKILL'), TYPED * 8));
  child.stdin.on('error', () => undefined);
  const { out } = await ended;
  for (const timer of typing) clearTimeout(timer);
  record.did('conversations in a terminal');
  record.expect(out.length > 20, 'crashes', `nothing was said in ${argv.join(' ')}`);
  // Inquirer itself moves the cursor and colours, so here it is what only a text can have brought.
  const brought =
    /\u001b[\]P_^c#(]|\u001b\[(?:6n|20;1H|8m|\?1049h)|[\u0080-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]|\p{M}{9}/u.exec(
      out,
    );
  record.expect(!brought, 'raw characters', `${JSON.stringify(text.slice(0, 80))} in ${argv.join(' ')}: ${JSON.stringify(brought?.[0])}`);
}
