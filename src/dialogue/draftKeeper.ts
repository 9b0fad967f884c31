import type { Draft } from '../context.js';

/** Saves what is being told as it comes in. */
export interface DraftKeeper {
  /** Notes the newest state; it is saved within the pause. */
  note(content: unknown): void;
  /** Saves what was noted last, if it is not saved yet. */
  flush(): Promise<void>;
}

/** At most so long after a key what was typed is on the disk, in milliseconds. */
const PAUSE = 300;

/** Saves into a draft, one writing at a time; `onTrouble` is told once when that fails, for the person should know it and go on. */
export function keepDraft(draft: Draft, onTrouble: (error: unknown) => void): DraftKeeper {
  let unsaved: { content: unknown } | undefined;
  let saving: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let isTroubled = false;

  const save = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    saving = saving.then(async () => {
      if (!unsaved) return;
      const { content } = unsaved;
      unsaved = undefined;
      await draft.save(content);
    });
    saving = saving.catch((error) => {
      if (!isTroubled) onTrouble(error);
      isTroubled = true;
    });
    return saving;
  };

  return {
    note(content) {
      unsaved = { content };
      timer ??= setTimeout(save, PAUSE);
    },
    flush: save,
  };
}
