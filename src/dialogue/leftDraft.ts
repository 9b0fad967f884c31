import type { Context, Draft } from '../context.js';

/** A draft that is gone on with, and what it holds. */
export interface Left<T> {
  draft: Draft;
  held: T;
}

/** How drafts are offered. */
export interface Offer<T> {
  /** What a draft holds, and how it is called; undefined for one that is not to be offered here. */
  understand: (content: unknown) => { held: T; what: string } | undefined;
  /** What is done instead of going on with one. */
  another: string;
  instead: string;
}

/** Offers what earlier, interrupted commands left, the newest first. Undefined where the person takes none. */
export async function offerLeft<T>(
  { store, prompts, out }: Pick<Context, 'store' | 'prompts' | 'out'>,
  { understand, another, instead }: Offer<T>,
): Promise<Left<T> | undefined> {
  const drafts = await store.drafts.left();
  for (const [index, draft] of drafts.entries()) {
    const understood = understand(draft.content);
    const choice =
      understood &&
      (await prompts.choose<'resume' | 'new' | 'discard'>({
        message: `Not finished yet: ${understood.what}.`,
        choices: [
          { value: 'resume', name: 'Go on with it' },
          { value: 'new', name: another },
          { value: 'discard', name: 'Throw it away' },
        ],
        instead,
      }));
    if (choice === 'resume') {
      await Promise.all(drafts.slice(index + 1).map((other) => other.release()));
      return { draft, held: understood?.held as T };
    }
    if (choice === 'discard') {
      await draft.discard();
      out('Thrown away.');
    } else await draft.release();
  }
  return undefined;
}
