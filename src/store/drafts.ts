import { closeSync, fstatSync, openSync, readdirSync, readFileSync, renameSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Draft, Drafts } from '../context.js';
import { createFolder, ifThere, PRIVATE_FILE, syncFolder, writeMeanwhile } from './durable.js';
import { takeLockIfFree } from './lock.js';

const DRAFT = '.jsonl';

/**
 * Drafts of what is being typed, a file each, held by a kernel lock while its command runs: two terminals never mix, and what a crash left behind is free.
 * A file grows by a line at each saving; the last whole line is the draft.
 */
export function draftsIn(folder: string, token: () => string): Drafts {
  return {
    async begin() {
      createFolder(folder);
      const path = join(folder, `${token()}${DRAFT}`);
      // Locked before it has the name of a draft: nobody who looks for drafts can take it for one that is left.
      const file = openSync(`${path}.new`, 'ax', PRIVATE_FILE);
      await takeLockIfFree(file);
      renameSync(`${path}.new`, path);
      syncFolder(folder);
      return draft(file, path, undefined, undefined);
    },

    async left() {
      const names = ifThere(() => readdirSync(folder)) ?? [];
      const drafts = await Promise.all(names.filter((name) => name.endsWith(DRAFT)).map((name) => leftDraft(join(folder, name))));
      return drafts.filter((found) => found !== undefined).sort((a, b) => (b.savedAt?.getTime() ?? 0) - (a.savedAt?.getTime() ?? 0));
    },
  };
}

async function leftDraft(path: string): Promise<Draft | undefined> {
  const file = ifThere(() => openSync(path, 'a'));
  if (file === undefined) return undefined;
  if (!(await takeLockIfFree(file))) {
    closeSync(file);
    return undefined;
  }
  const { mtime, nlink } = fstatSync(file);
  const content = nlink === 0 ? undefined : lastWholeLine(readFileSync(path, 'utf8'));
  if (content === undefined) {
    ifThere(() => unlinkSync(path));
    closeSync(file);
    return undefined;
  }
  return draft(file, path, content, mtime);
}

function lastWholeLine(text: string): unknown {
  for (const line of text.split('\n').reverse()) {
    try {
      if (line) return JSON.parse(line);
    } catch {
      // A line that a crash cut short: the one before it counts.
    }
  }
  return undefined;
}

function draft(file: number, path: string, content: unknown, savedAt: Date | undefined): Draft {
  let isOpen = true;
  const close = () => {
    // The number of a file that was closed may be that of another by now.
    if (isOpen) closeSync(file);
    isOpen = false;
  };
  return {
    content,
    savedAt,
    async save(next) {
      if (!isOpen) throw new Error('the draft was let go of');
      await writeMeanwhile(file, Buffer.from(`\n${JSON.stringify(next)}\n`));
    },
    release: async () => close(),
    async discard() {
      ifThere(() => unlinkSync(path));
      close();
    },
  };
}
