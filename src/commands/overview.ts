import type { Context } from '../context.js';
import { readAnswerDraft } from '../dialogue/answerDraft.js';
import { readCapture } from '../dialogue/capture.js';
import { toBrief } from '../journal/brief/ahead.js';
import { daysAfter } from '../journal/calendar.js';
import { GLANCE, type Practised } from '../journal/glance.js';
import { byDate, isAhead } from '../journal/journal.js';
import { openSteps } from '../journal/nextSteps.js';
import { OUTLINES } from '../journal/outline.js';
import { proposedSteps } from '../journal/proposals.js';
import { dashboard } from '../views/dashboard.js';
import { besideThe } from '../views/shellWord.js';

const LATEST = 5;
/** How many days ahead a next step shows. */
const SOON = 7;

/** Bare `interview`: what is open, what is ahead, what to type. */
export async function overview({ store, look, today: todayOf, now, page }: Context): Promise<void> {
  const today = todayOf();
  const [interviews, { unanswered, unassessed, practised }] = await store.derived(OUTLINES, GLANCE);
  const held = interviews.filter((interview) => !isAhead(interview, today)).sort(byDate);
  // Reading works where drafts cannot be looked at: a folder that is not one's own, a system without locks.
  const drafts = await store.drafts.left().catch(() => []);
  page(
    dashboard(
      {
        today,
        drafts: drafts.flatMap(({ content }) => readCapture(content) ?? []).map(({ company = '' }) => company),
        answers: drafts.flatMap(({ content }) => readAnswerDraft(content) ?? []),
        scheduled: interviews.filter((interview) => isAhead(interview, today)).sort(byDate),
        toBrief: toBrief(interviews, today, now()),
        due: openSteps(interviews).filter(({ step }) => step.by !== undefined && step.by <= daysAfter(today, SOON)),
        practice: await dueForPractice(practised, today),
        proposals: proposedSteps(interviews, today),
        unanswered,
        unassessed,
        latest: held.reverse().slice(0, LATEST),
        total: interviews.length,
        copies: (await store.copies()).map((name) => besideThe(store.path, name)),
      },
      look,
    ),
  );
  await Promise.all(drafts.map((draft) => draft.release()));
}

/** How many cards are due by their recorded reviews. The scheduler is loaded where there are any. */
async function dueForPractice(practised: readonly Practised[], today: string): Promise<number> {
  if (practised.length === 0) return 0;
  const { dueDay, memoryOf } = await import('../journal/practice/memory.js');
  return practised.filter((card) => {
    const memory = memoryOf(card, card.asked);
    return memory && dueDay(memory) <= today;
  }).length;
}
