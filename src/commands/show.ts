import type { Command } from 'commander';
import type { Context } from '../context.js';
import type { Derived } from '../journal/derived.js';
import { findInterview } from '../journal/find.js';
import { type MetBefore, metBefore } from '../journal/seen.js';
import { withJson } from '../options/values.js';
import { interviewPage } from '../views/interviewPage.js';
import { json } from '../views/json.js';

export function declareShow(program: Command, context: Context): void {
  withJson(program.command('show <which>').description('show one interview: by id, company (its latest), or "last"'))
    .addHelpText('after', '\nExamples:\n  interview show last\n  interview show acme\n  interview show ik3f7qa --json')
    .action((which: string, options: { json?: boolean }) => show(context, which, options));
}

async function show({ store, vocabulary, look, page, today }: Context, which: string, { json: asJson }: { json?: boolean }) {
  const journal = await store.read();
  const interview = findInterview(journal, which, { today: today() });
  if (asJson) return page(json({ interviews: [interview] }));
  const [met] = journal.interviews.length > 1 ? await store.derived(metIn(interview.id, vocabulary)) : [[]];
  page(interviewPage(interview, journal, met, today(), look));
}

/** To read the questions takes most of the time of a page, and pages are looked at more than once. */
function metIn(id: string, vocabulary: Context['vocabulary']): Derived<MetBefore[]> {
  return {
    name: `met ${id}`,
    of: async (journal) => {
      const interviews = journal.interviews.filter((interview) => interview.id === id);
      return metBefore(journal, interviews, await vocabulary());
    },
  };
}
