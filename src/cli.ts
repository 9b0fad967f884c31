import { Command, CommanderError } from 'commander';
import type { Context, Store } from './context.js';
import { Cancelled, UsageError, UserError } from './errors.js';
import { calendarDate } from './journal/calendar.js';
import { closest } from './journal/words.js';
import { VERBS } from './verbs.js';
import { message } from './views/message.js';
import { printable } from './views/printable.js';
import { shellWord } from './views/shellWord.js';

/** The world outside, as main.ts finds it and tests make it up. */
export interface World extends Omit<Context, 'store' | 'today' | 'out' | 'remark'> {
  version: string;
  openStore(options: StoreOptions): Promise<Store>;
  /** The standard error output. */
  err(text: string): void;
  debug: boolean;
}

export interface StoreOptions {
  journal?: string;
  demo?: boolean;
}

/** Runs one command line (without the program's name) and gives its exit code: 0, 1 UserError, 2 wrong usage, 70 our bug, 130 cancelled. */
export async function run(argv: readonly string[], world: World): Promise<number> {
  const context = contextIn(world);
  try {
    const program = await programFor(argv, world, context);
    await program.parseAsync(withoutHelpWord(argv), { from: 'user' });
    await tellThrowaway(context);
    return 0;
  } catch (error) {
    return explained(error, argv, world);
  }
}

/** The context with its store to come, and at which revision a throwaway journal was opened. */
type MutableContext = { -readonly [Key in keyof Context]: Context[Key] } & { opened?: number };

function contextIn(world: World): MutableContext {
  return {
    ...world,
    get store(): Store {
      throw new Error('the store was used before it was opened');
    },
    set store(store: Store) {
      Object.defineProperty(this, 'store', { value: store, enumerable: true });
    },
    today: () => calendarDate(world.now()),
    out: (text) => world.page(printable(text)),
    remark: (text) => world.err(message(printable(text), world.look.width)),
  };
}

/** The program with the one command that is named, or with the names of all where none is. */
async function programFor(argv: readonly string[], world: World, context: MutableContext): Promise<Command> {
  const program = bareProgram(world, context);
  const name = commandName(argv);
  const row = VERBS.find((candidate) => candidate.name === name);
  if (row) {
    (await row.load())(program, context);
    for (const command of program.commands) withJournalOptions(command);
    return program;
  }
  if (name === 'complete') {
    const { declareComplete } = await import('./commands/complete.js');
    declareComplete(program, context);
    for (const command of program.commands) withJournalOptions(command);
    return program;
  }
  if (name !== undefined) throw unknownCommand(name);
  for (const { name: known, summary } of VERBS) program.command(known).description(summary);
  return program.action(async () => (await import('./commands/overview.js')).overview(context));
}

/** The whole program, for the description of all its commands. */
export async function wholeProgram(world: World): Promise<Command> {
  const context = contextIn(world);
  const program = bareProgram(world, context);
  for (const { load } of VERBS) (await load())(program, context);
  for (const command of program.commands) withJournalOptions(command);
  return program;
}

function bareProgram(world: World, context: MutableContext): Command {
  const program = new Command('interview')
    .description('A journal for job interviews: what was asked, how it went, what to practise. Bare, it shows where you stand.')
    .version(world.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand(false)
    .configureHelp({ helpWidth: Math.min(world.look.width, 100) })
    .configureOutput({ writeOut: (text) => world.page(text.trimEnd()), writeErr: () => undefined, getOutHasColors: () => false })
    .exitOverride()
    // Else a value that looks like an option of the program would be taken for one: --notes --demo, -q "-V?".
    .enablePositionalOptions()
    .addHelpText(
      'after',
      '\nExamples:\n  interview add\n  interview list --company acme\n  interview questions --unanswered\n  interview --demo list\n\nHelp on one command: interview <command> --help',
    );
  return withJournalOptions(program).hook('preAction', async (_, command) => {
    const { journal, demo } = command.optsWithGlobals<StoreOptions>();
    context.store = await world.openStore({ journal, demo });
    if (demo) context.opened = (await context.store.read()).revision;
    // The options of the command itself are what its action gets.
    if (command === program) return;
    const own = command.opts<StoreOptions>();
    delete own.journal;
    delete own.demo;
  });
}

/** Which journal it is about: said before the command, or with it. */
function withJournalOptions(command: Command): Command {
  return command
    .option('--journal <file>', 'use another journal file (or set INTERVIEW_JOURNAL)')
    .option('--demo', 'work on a throwaway copy of a demo journal');
}

/** The command that is named: the first word that is not an option of the program itself, or what stands after "help". */
function commandName(argv: readonly string[]): string | undefined {
  const at = commandIndex(argv);
  return argv[at] === 'help' ? argv[at + 1] : argv[at];
}

function commandIndex(argv: readonly string[]): number {
  let index = 0;
  while (argv[index]?.startsWith('-')) index += argv[index] === '--journal' ? 2 : 1;
  return index;
}

/** "help add" is "add --help". */
function withoutHelpWord(argv: readonly string[]): string[] {
  const at = commandIndex(argv);
  return argv[at] === 'help' ? [...argv.slice(0, at), ...argv.slice(at + 1), '--help'] : [...argv];
}

function unknownCommand(name: string): UsageError {
  const meant = closest(
    name,
    VERBS.map((row) => row.name),
  );
  return new UsageError(
    `There is no command "${name}".`,
    meant ? `Did you mean "interview ${meant}"? All commands: interview --help` : 'See all commands: interview --help',
  );
}

async function tellThrowaway({ store, opened, remark }: MutableContext): Promise<void> {
  if (store.throwaway && (await store.read()).revision !== opened) remark('This was the demo: nothing was kept. Without --demo it is.');
}

/** A hint as it must be typed for the journal that the command line names. */
function forThisJournal(hint: string, argv: readonly string[]): string {
  const at = argv.findIndex((word) => word === '--journal' || word.startsWith('--journal='));
  const named = argv[at]?.startsWith('--journal=') ? argv[at].slice('--journal='.length) : argv[at + 1];
  if (at < 0 || !named) return hint;
  return hint.replace(/\binterview (?=[a-z]+\b(?! command))/g, () => `interview --journal ${shellWord(named)} `);
}

/** The one place where an error becomes text and an exit code. */
function explained(error: unknown, argv: readonly string[], { err: print, debug, look }: World): number {
  const err = (text: string) => print(message(text, look.width));
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    const command = commandName(argv);
    const hint = error.code === 'commander.excessArguments' ? 'What narrows it down has a name: --company acme, --topic sql. ' : '';
    err(`${printable(error.message.replace(/^error: /, ''))}\n${hint}See how: interview ${command ? `${printable(command)} ` : ''}--help`);
    return 2;
  }
  if (error instanceof Cancelled) {
    err(printable(error.message));
    return 130;
  }
  if (error instanceof UserError) {
    err(printable(error.hint ? `${error.message}\n${forThisJournal(error.hint, argv)}` : error.message));
    if (debug) err(printable(error.stack ?? ''));
    return error instanceof UsageError ? 2 : 1;
  }
  const trouble = error instanceof Error ? error : new Error(String(error));
  if (trouble instanceof RangeError && trouble.message.includes('call stack')) {
    err('Something in the journal is nested too deep to be shown.\nTake it out with an editor; see where it lies: interview doctor');
    return 1;
  }
  err(
    printable(
      `That is a bug in this program: ${trouble.message}\nThe journal is safe: a change is kept whole or not at all. Please report it, with the output of the same command after INTERVIEW_DEBUG=1.`,
    ),
  );
  if (debug) err(printable(trouble.stack ?? ''));
  return 70;
}
