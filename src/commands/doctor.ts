import type { Command } from 'commander';
import type { Context } from '../context.js';
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
    .option('--restore [backup]', 'put a backup in the place of the journal: by name, or the newest that can be read')
    .option('-y, --yes', 'do not ask first')
    .addHelpText('after', '\nExamples:\n  interview doctor\n  interview doctor --restore')
    .action((options: DoctorOptions) => doctor(context, options));
}

async function doctor(context: Context, { restore, yes, json: asJson }: DoctorOptions) {
  if (restore !== undefined) return restoreBackup(context, restore, yes === true);
  const { store, look, page } = context;
  const examination = await store.examine();
  page(asJson ? json({ ...examination }) : examinationPage(examination, look));
  if (examination.state === 'damaged') throw new UserError('The journal cannot be read.', 'See above for the way back.');
}

async function restoreBackup({ store, prompts, out }: Context, wanted: string | true, yes: boolean) {
  const { backups, state } = await store.examine();
  const fitting =
    wanted === true
      ? backups.filter(({ problem }) => problem === undefined).slice(0, 1)
      : backups.filter(({ name }) => name.startsWith(wanted));
  const [backup, another] = fitting;
  if (!backup || another) {
    const missing = wanted === true ? 'There is no backup that can be read.' : `There is no backup "${wanted}".`;
    throw new UserError(another ? `"${wanted}" fits ${fitting.length} backups.` : missing, 'See them: interview doctor');
  }
  const question = {
    message: `Put the backup with ${plural(backup.interviews, 'interview')} in place of the journal${state === 'sound' ? ', which is sound' : ''}? What stands there now is kept beside it.`,
    default: true,
    instead: 'Say so at once: --yes',
  };
  if (!yes && !(await prompts.confirm(question))) throw new Cancelled();
  const aside = await store.restore(backup.name);
  out(`Restored ${backup.name}: ${plural(backup.interviews, 'interview')}, ${plural(backup.questions, 'question')}.`);
  if (aside) out(`What stood there before is kept as ${aside}`);
}
