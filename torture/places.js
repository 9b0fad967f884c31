/** A user's folder with a journal in it, which can be put back to what it was again and again. */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { adding, BIN, environment, start, tempFolder } from './running.js';

/**
 * A folder with a journal in the default place of a user: interviews at `earlier`, or `content` as it is, in the file alone or after them. Gives `{ folder, journal, env, old, reset, run }` and whatever else is told; `old` is the
 * content of the file, `run` runs a command line there.
 */
export async function placeFor({ earlier = [], content, ...about }) {
  const folder = tempFolder();
  const [home, before] = [join(folder, 'home'), join(folder, 'before')];
  const journal = join(home, 'interview', 'journal.json');
  const env = { XDG_DATA_HOME: home };
  const run = (argv) => start(process.execPath, [BIN, ...argv], { env: environment(env) }).ended;
  mkdirSync(home);
  for (const company of earlier) await run(adding(company));
  if (content !== undefined) {
    mkdirSync(dirname(journal), { recursive: true });
    writeFileSync(journal, content);
  }
  cpSync(home, before, { recursive: true });
  const reset = () => {
    rmSync(home, { recursive: true });
    cpSync(before, home, { recursive: true });
  };
  return { ...about, folder: home, journal, env, old: bytesOf(journal), reset, run };
}

/** The bytes of a file; none where there is no file. */
export function bytesOf(path) {
  return existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
}
