import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inside, NOW } from './inside.js';
import { fileOf, journalWith } from './journalWith.js';
import { randomFrom } from './random.js';
import { recordOf } from './record.js';
import { BIN, environment, quickFolder, start } from './running.js';

/** One of so many command lines is run by the built program in a process of its own. */
const REAL = 25;
/** What Linux takes as one argument. */
const LONGEST = 120_000;
const DOCUMENTED = [0, 1, 2, 130];
/** Milliseconds after which a command line is called stuck. */
const STUCK = 20_000;

/** Runs `size` command lines made at random of every command, its options and arguments, and of much that is none, where nobody can be asked: each ends with a documented exit code and without a stack trace. */
export async function fuzz(size, seed, step) {
  const random = randomFrom(seed);
  const record = recordOf(['undocumented exit codes', 'stack traces', 'stuck', 'odd texts']);
  const commands = await shapesOf();
  // What lies above it is its own too: ".." is among the words.
  const folder = join(quickFolder(), 'home');
  mkdirSync(folder);
  const journal = fileOf(journalWith(6));
  process.chdir(folder);
  for (let time = 0; time < size; time++) {
    if (time % 50 === 0) lay(folder, journal);
    const argv = lineOf(commands, random);
    const input = random.pick([undefined, '', 'Why us?\n', '# Acme\n\n1. Why?\n', '\u0000\u0001']);
    // What completes a line prints by itself, past the context.
    const real = time % REAL === 0 || argv.some((word) => word.startsWith('compl'));
    const ran = await (real ? inProcess(folder, argv, input) : inside().then((program) => hereIn(program, argv, { input, random })));
    judge(ran, `${argv.map((word) => JSON.stringify(word)).join(' ')} < ${JSON.stringify(input)}`, record);
    record.did(`exit ${ran.code}`);
    record.did(real ? 'command lines in processes' : 'command lines in this process');
    step((time + 1) / size);
  }
  process.chdir('/');
  return record.result();
}

function judge({ code, err, stuck }, what, record) {
  const tell = `${what}: ${code} ${err.slice(0, 500)}`;
  record.expect(!stuck, 'stuck', what);
  record.expect(stuck || DOCUMENTED.includes(code), 'undocumented exit codes', tell);
  record.expect(!/^\s+at .*:\d+:\d+|bug in this program/m.test(err), 'stack traces', tell);
  record.expect(!/\[object Object\]|\bNaN\b/.test(err), 'odd texts', tell);
  record.expect(code === 0 || err.trim() !== '', 'odd texts', `${tell} and no word of why`);
}

async function hereIn({ command, freshStore }, argv, { input, random }) {
  const store = random.below(4) ? freshStore(journalWith(6)) : freshStore({ version: 1, revision: 0, interviews: [], cards: [] });
  let timer;
  const late = new Promise((resolve) => {
    timer = setTimeout(() => resolve({ stuck: true, out: '', err: '' }), STUCK);
  });
  const ran = await Promise.race([command(argv, { store, input, random, width: random.pick([20, 80, Number.POSITIVE_INFINITY]) }), late]);
  clearTimeout(timer);
  return ran;
}

/** No program is to be found there, so neither editor nor browser opens. */
async function inProcess(folder, argv, input) {
  const env = environment({ PATH: '/nonexistent', HOME: folder, TMPDIR: folder, INTERVIEW_JOURNAL: join(folder, 'journal.json') });
  const { child, ended } = start(process.execPath, [BIN, ...argv.map((word) => word.slice(0, LONGEST))], { input, env, cwd: folder });
  const timer = setTimeout(() => child.kill('SIGKILL'), STUCK);
  const ran = await ended;
  clearTimeout(timer);
  return { ...ran, stuck: ran.signal === 'SIGKILL' };
}

/** What lies in the folder in which the command lines run. */
function lay(folder, journal) {
  mkdirSync(join(folder, 'notes'), { recursive: true });
  writeFileSync(join(folder, 'journal.json'), journal);
  writeFileSync(join(folder, 'damaged.json'), '{"version": 1,');
  writeFileSync(join(folder, 'notes', 'acme.md'), '# Acme, 2026-11-20\n\n1. Why us?\n2. Why not?\n');
  writeFileSync(join(folder, 'form.md'), '---\ncompany: Acme\ndate: 2026-11-20\n---\n\n- [x] Why us?\n');
  writeFileSync(join(folder, 'rows.csv'), 'company,date,question\nAcme,2026-11-20,Why us?\n');
}

/** Every command with its options, and how many arguments it takes. */
async function shapesOf() {
  const { wholeProgram, look } = await inside();
  const program = await wholeProgram({ version: '', look: look(80, 0), now: () => NOW });
  const shape = (command) => ({
    name: command.name(),
    options: command.options.map(({ flags, long, short, required, optional, argChoices }) => ({
      names: [long, short].filter(Boolean),
      takes: required || optional,
      likely: LIKELY.find(([sign]) => sign.test(flags))?.[1],
      choices: argChoices,
    })),
    takes: command.registeredArguments.length,
    choices: command.registeredArguments.flatMap(({ argChoices = [] }) => argChoices),
  });
  return [
    ...program.commands.map(shape),
    { ...shape(program), name: undefined },
    { name: 'complete', options: [], takes: 2, choices: ['--'] },
  ];
}

const VALUES = [
  ...[
    'last',
    'acme',
    'acme:2',
    'acme:99',
    'Acme 3',
    'iaaaaab',
    'qaaaaab',
    'iaaa',
    'q',
    'caaaaaa',
    'saaaaaa',
    'containers',
    'what do containers',
  ],
  ...['yesterday', 'tomorrow', 'last friday 14:00', '2026-02-30', '2026-11-20', '0000-00-00', '昨天', '14:00', '25:61', '99999999-01-01'],
  ...['0', '1', '-1', '5', '3..1', '1..5', '1.5', '1e9', '99999999999999999999', 'Infinity', '', ' ', '-', '--', '---', '-x', '=', '--='],
  ...[
    'yes',
    'no',
    'partly',
    'technical',
    'offer',
    'tech',
    'x'.repeat(5000),
    'x'.repeat(270_000),
    '纸鹤',
    'עברית',
    '\u001b[31m',
    '\u202e',
    '\ud800',
    'a\nb',
    '\t',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '[x] Why?',
    '[ ]',
    '[?] Why',
    '[x',
    '(',
    ')',
    '[',
    '*',
    '\\',
    '.*',
    '(a+)+$',
    '"',
    "'",
    '`',
    '$HOME',
    '%s',
    '{}',
  ],
  ...[
    'notes',
    'notes/acme.md',
    'form.md',
    'rows.csv',
    'damaged.json',
    'journal.json',
    '.',
    '..',
    '/',
    '/nonexistent/x',
    '/dev/null',
    '/dev/zero/x',
    'out.md',
    'out.csv',
    'out.json',
    'out',
    'out/',
    'new/x.md',
  ],
  ...[
    'bash',
    'zsh',
    'fish',
    'powershell',
    'oldest',
    'newest',
    'company',
    'json',
    'csv',
    'md',
    'Wait by friday',
    'Wait by',
    'by friday',
    '20261120T150000.000Z-r6.json',
  ],
];

/** What is mostly understood as the value of an option, by how the option is written. */
const LIKELY = [
  [/date|since|until|by /, ['yesterday', '2026-11-20', 'last friday', '11-20', 'tomorrow', '昨天']],
  [/rating|overall/, ['1', '3', '5', '2..4']],
  [/count|minutes|number|days/, ['1', '3', '30', '1000']],
  [/company|topic|tag|role/, ['acme', 'Acme 3', 'containers', 'remote', '']],
  [/output|file/, ['out.md', 'out.csv', 'out.json', 'journal.json', 'new/x.md']],
  [/question|-q|text|note|said|asked|reply/, ['[x] Why?', 'Why us?', '[ ] 为什么', '']],
];

/** A command line: mostly a command with options that it has and values for them, now and then anything anywhere. */
function lineOf(commands, random) {
  const { below, pick, some, shuffled } = random;
  const command = pick(commands);
  const word = () => {
    const value = pick(VALUES);
    return below(8) ? value : `${value}${pick(VALUES).slice(0, 40)}`;
  };
  const option = () => {
    const { names, takes, choices, likely } = pick(below(12) ? command.options : pick(commands).options) ?? { names: ['--json'] };
    const flag = pick(names);
    const value = below(5) && (choices || likely) ? pick(choices ?? likely) : word();
    if (!takes) return [flag];
    return below(6) ? [flag, value] : [`${flag}=${value}`];
  };
  const argument = () => [command.choices.length > 0 && below(2) ? pick(command.choices) : word()];
  const least = below(6) ? command.takes : 0;
  const parts = [...Array.from({ length: least }, argument), ...some(4, option), ...(below(8) ? [] : some(2, () => [word()]))];
  const line = [...(command.name === undefined ? [] : [command.name]), ...shuffled(parts).flat()];
  if (below(40) === 0) line.unshift(word());
  // The world outside is none of a fuzzer's business: no file beyond its folder, and no text that a system does not take as an argument.
  return line.map((text) => text.replaceAll('\0', '').slice(0, 280_000));
}
