import type { Context, Draft } from '../context.js';
import { Cancelled } from '../errors.js';
import type { Told } from '../journal/edit.js';
import { type Capture, completeCapture, toldIn } from './capture.js';
import { keepDraft } from './draftKeeper.js';

/** Asks for what a capture does not hold yet, saving it at every key, and keeps it. Throws what stopped it; what was typed is in the draft then. */
export async function guidedAdd(
  context: Context,
  begun: Capture,
  draft: Draft,
  keep: (told: Told, fills?: string) => Promise<void>,
): Promise<void> {
  const keeper = keepDraft(draft, () => context.remark('What you type cannot be saved as a draft here; finish it in one go.'));
  let latest = begun;
  try {
    const capture = await completeCapture(latest, {
      prompts: context.prompts,
      journal: await context.store.read(),
      now: context.now(),
      today: context.today(),
      remark: context.remark,
      onProgress: (progress) => {
        latest = progress;
        if (isWorthKeeping(progress)) keeper.note(progress);
      },
    });
    await keeper.flush();
    await keep(await toldIn(capture, context.now()), capture.fills);
  } catch (error) {
    await keeper.flush();
    if (!isWorthKeeping(latest)) await draft.discard();
    else if (error instanceof Cancelled) throw new Cancelled('Stopped. What you typed is kept: "interview add" goes on with it.');
    else context.remark('What you typed is kept: "interview add" goes on with it.');
    throw error;
  }
  await draft.discard();
}

function isWorthKeeping({ at: _, typed, flags: __, ...told }: Capture): boolean {
  return Object.values(told).some(Boolean) || (typed ?? []).some((text) => text.trim() !== '');
}
