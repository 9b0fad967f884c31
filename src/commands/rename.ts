import type { Command } from 'commander';
import type { Context } from '../context.js';
import { UserError } from '../errors.js';
import { withRenamedCompany } from '../journal/edit.js';
import { nameKey } from '../journal/words.js';
import { companyFrom } from '../options/interviewFlags.js';
import { plural } from '../views/text.js';

export function declareRename(program: Command, context: Context): void {
  program
    .command('rename <company> <new-name>')
    .description('give a company another name, in all its interviews')
    .addHelpText('after', '\nExample:\n  interview rename "Acme Inc" Acme')
    .action((company: string, name: string) => rename(context, company, name));
}

async function rename({ store, out }: Context, company: string, newName: string) {
  const name = companyFrom(newName);
  const { interviews } = await store.read();
  const there = interviews.filter((interview) => nameKey(interview.company) === nameKey(company));
  if (there.length === 0)
    throw new UserError(`No interview is at a company of the name "${company}".`, 'See the names: interview list --sort company');
  const changed = await store.change(`renamed ${company} to ${name}`, (journal) => withRenamedCompany(journal, company, name));
  out(changed ? `${company} is now ${name} in ${plural(there.length, 'interview')}.` : `Its name is ${name} already.`);
}
