import type { Command } from 'commander';
import type { Context } from '../context.js';
import { UserError } from '../errors.js';
import { journalText } from '../formats/journalText.js';
import { questionsOf } from '../journal/journal.js';
import { shellWord } from '../views/shellWord.js';
import { plural } from '../views/text.js';

interface BackupOptions {
  output: string;
  force?: boolean;
}

export function declareBackup(program: Command, context: Context): void {
  program
    .command('backup')
    .description('keep a copy of the whole journal elsewhere: on another disk, in another folder')
    .requiredOption('-o, --output <path>', 'into this file, or into this folder with the day in its name')
    .option('--force', 'replace a file that is there')
    .addHelpText(
      'after',
      '\nExamples:\n  interview backup -o /media/usb\n  interview backup -o journal.bak.json --force\n\nThe way back: interview doctor --restore FILE. The journal keeps backups beside itself, too: interview doctor',
    )
    .action((options: BackupOptions) => backup(context, options));
}

async function backup({ store, files, today, out, remark }: Context, { output, force = false }: BackupOptions) {
  const journal = await store.read();
  if (journal.interviews.length === 0) {
    remark('The journal is empty, so nothing was written.');
    return;
  }
  const isFolder = /[\\/]$/.test(output) || (await files.kindOf(output)) === 'folder';
  const path = isFolder ? files.within(output, `journal-${today()}.json`) : output;
  if (await files.isSame(path, store.path)) throw new UserError(`${path} is the journal itself.`, 'Name another file: -o FILE');

  const text = journalText(journal);
  await files.write(path, text, force ? 'replace' : 'keep');
  const written = await files.read(path, Number.POSITIVE_INFINITY);
  if (new TextDecoder().decode(written) !== text)
    throw new UserError(`${path} is not what was written to it.`, 'Look after that disk, and name another place: -o FILE');
  const questions = journal.interviews.reduce((sum, interview) => sum + questionsOf(interview).length, 0);
  out(`${plural(journal.interviews.length, 'interview')} with ${plural(questions, 'question')} in ${path}, and read back.`);
  out(`The way back, when you need it: interview doctor --restore ${shellWord(path)}`);
}
