import { type FileHandle, open, readdir, readFile, rename, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { Draft, Drafts } from '../context.js';
import { createFolder, nothingThere, PRIVATE_FILE, syncFolder, writeWhole } from './durable.js';
import { takeLockIfFree } from './lock.js';

const DRAFT = '.jsonl';

/**
 * Drafts of what is being typed, a file each, held by a kernel lock while its command runs: two terminals never mix, and what a crash left behind is free.
 * A file grows by a line at each saving; the last whole line is the draft.
 */
export function draftsIn(folder: string, token: () => string): Drafts {
  return {
    async begin() {
      await createFolder(folder);
      const path = join(folder, `${token()}${DRAFT}`);
      // Locked before it has the name of a draft: nobody who looks for drafts can take it for one that is left.
      const file = await open(`${path}.new`, 'ax', PRIVATE_FILE);
      await takeLockIfFree(file);
      await rename(`${path}.new`, path);
      await syncFolder(folder);
      return draft(file, path, undefined, undefined);
    },

    async left() {
      const names = (await readdir(folder).catch(nothingThere)) ?? [];
      const drafts = await Promise.all(names.filter((name) => name.endsWith(DRAFT)).map((name) => leftDraft(join(folder, name))));
      return drafts.filter((found) => found !== undefined).sort((a, b) => (b.savedAt?.getTime() ?? 0) - (a.savedAt?.getTime() ?? 0));
    },
  };
}

async function leftDraft(path: string): Promise<Draft | undefined> {
  const file = await open(path, 'a').catch(nothingThere);
  if (!file) return undefined;
  if (!(await takeLockIfFree(file))) {
    await file.close();
    return undefined;
  }
  const { mtime, nlink } = await file.stat();
  const content = nlink === 0 ? undefined : lastWholeLine(await readFile(path, 'utf8'));
  if (content === undefined) {
    await unlink(path).catch(nothingThere);
    await file.close();
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

function draft(file: FileHandle, path: string, content: unknown, savedAt: Date | undefined): Draft {
  return {
    content,
    savedAt,
    save: (next) => writeWhole(file, Buffer.from(`\n${JSON.stringify(next)}\n`)),
    release: () => file.close(),
    async discard() {
      await unlink(path).catch(nothingThere);
      await file.close();
    },
  };
}
