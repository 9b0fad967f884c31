import type { Command } from 'commander';
import type { Context, Copy } from '../context.js';
import { Cancelled, UserError } from '../errors.js';
import { withJson } from '../options/values.js';
import { examinationPage } from '../views/examinationPage.js';
import { json } from '../views/json.js';
import { plural } from '../views/text.js';

interface DoctorOptions {
  restore?: string | true;
  yes?: boolean;
  json?: boolean;
}

export function declareDoctor(program: Command, context: Context): void {
  withJson(program.command('doctor').description('what is wrong with the journal, what each backup holds, and how to restore one'))
    .option(
      '--restore [backup]',
      'put a backup in the place of the journal: by name, or a file that "interview backup" wrote; else the newest',
    )
    .option('-y, --yes', 'do not ask first')
    .addHelpText(
      'after',
      '\nExamples:\n  interview doctor\n  interview doctor --restore\n  interview doctor --restore /media/usb/journal-2026-11-20.json',
    )
    .action((options: DoctorOptions) => doctor(context, options));
}

async function doctor(context: Context, { restore, yes, json: asJson }: DoctorOptions) {
  if (restore !== undefined) return restoreBackup(context, restore, yes === true);
  const { store, look, page } = context;
  const examination = await store.examine();
  page(asJson ? json({ ...examination }) : examinationPage(examination, look));
  if (examination.state === 'damaged') throw new UserError('The journal cannot be read.', 'See above for the way back.');
}

async function restoreBackup(context: Context, wanted: string | true, yes: boolean) {
  const { backups, state } = await context.store.examine();
  const fitting =
    wanted === true
      ? backups.filter(({ problem }) => problem === undefined).slice(0, 1)
      : backups.filter(({ name }) => name.startsWith(wanted));
  const [backup, another] = fitting;
  const stands = state === 'sound' ? ', which is sound' : '';
  if (!backup && wanted !== true && (await context.files.kindOf(wanted)) === 'file') return restoreCopy(context, wanted, { stands, yes });
  if (!backup || another) {
    const missing = wanted === true ? 'There is no backup that can be read.' : `There is no backup "${wanted}".`;
    throw new UserError(another ? `"${wanted}" fits ${fitting.length} backups.` : missing, 'See them: interview doctor');
  }
  const what = `the backup with ${plural(backup.interviews, 'interview')}`;
  const told = `${backup.name}: ${plural(backup.interviews, 'interview')}, ${plural(backup.questions, 'question')}.`;
  await putInPlace(context, backup.name, { what, told, stands, yes });
}

/** A copy that was kept elsewhere. */
async function restoreCopy(context: Context, path: string, how: { stands: string; yes: boolean }) {
  if (await context.files.isSame(path, context.store.path))
    throw new UserError(`${path} is the journal itself.`, 'See its backups: interview doctor');
  const bytes = await context.files.read(path, Number.POSITIVE_INFINITY);
  await putInPlace(context, { path, bytes }, { what: path, told: `${path}.`, ...how });
}

interface Restoring {
  /** What is put in place, and how it is told afterwards. */
  what: string;
  told: string;
  /** What is to be said of the journal that stands there. */
  stands: string;
  yes: boolean;
}

async function putInPlace({ store, prompts, out }: Context, backup: string | Copy, { what, told, stands, yes }: Restoring) {
  const question = {
    message: `Put ${what} in place of the journal${stands}? What stands there now is kept beside it.`,
    default: true,
    instead: 'Say so at once: --yes',
  };
  if (!yes && !(await prompts.confirm(question))) throw new Cancelled();
  const aside = await store.restore(backup);
  out(`Restored ${told}`);
  if (aside) out(`What stood there before is kept as ${aside}`);
}
