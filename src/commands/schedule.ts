import type { Command } from 'commander';
import type { Context } from '../context.js';
import { UsageError } from '../errors.js';
import { withInterview, withTold } from '../journal/edit.js';
import { interviewName, knownCompany } from '../journal/find.js';
import { mintFor } from '../journal/ids.js';
import type { Interview } from '../journal/journal.js';
import { companyFrom, type InterviewFlags, toldBy, withInterviewFlags } from '../options/interviewFlags.js';
import { keptText } from '../views/kept.js';

export function declareSchedule(program: Command, context: Context): void {
  withInterviewFlags(program.command('schedule <company>').description('note an interview that lies ahead'))
    .addHelpText('after', '\nExample:\n  interview schedule Acme --date "thursday 14:00" --stage final --format video')
    .action((company: string, flags: InterviewFlags) => schedule(context, company, flags));
}

async function schedule({ store, random, classifier, now, today, out }: Context, company: string, flags: InterviewFlags) {
  const name = companyFrom(company);
  if (flags.date === undefined) throw new UsageError('When is it?', `Give the day: interview schedule ${name} --date "thursday 14:00"`);
  const told = await toldBy(flags, { now: now(), direction: 'future' });
  const date = told.fields.date ?? today();
  if (date < today())
    throw new UsageError(
      `${interviewName({ company: name, date })} has passed.`,
      `Write down how it was: interview add --company ${name} --date ${date}`,
    );

  const classify = await classifier();
  let kept: Interview | undefined;
  await store.change(`scheduled ${interviewName({ company: name, date })}`, (journal) => {
    const mint = mintFor(journal, random);
    const id = mint('i');
    const base = withInterview(journal, { id, company: knownCompany(journal, name), date, outcome: 'pending' });
    const next = withTold(base, id, told, { mint, classify });
    kept = next.interviews.at(-1);
    return next;
  });
  if (kept) out(keptText('Scheduled', kept, today()));
}
