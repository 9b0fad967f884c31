/** What a program asks of the system, one call after the other, and each of them made to fail or to be its last: strace. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BIN, environment, start, succeeds, tempFolder } from './running.js';

/** Why nothing can be traced here; undefined where it can. */
export function noStrace() {
  return succeeds('strace', ['-f', '-o', '/dev/null', 'true']) ? undefined : 'strace is not installed, or may not trace here';
}

/** The same "random" numbers at every run, so that temporary files have the same names and can be told to strace beforehand. */
const SAME_NUMBERS = `
let state = 1;
Math.random = () => (state = (state * 48271) % 2147483647) / 2147483647;
`;

let preload;

function traced(options, argv, env) {
  if (!preload) {
    preload = join(tempFolder(), 'same.cjs');
    writeFileSync(preload, SAME_NUMBERS);
  }
  // One thread does all the work on files, so that calls can be counted.
  const own = { env: environment({ UV_THREADPOOL_SIZE: '1', ...env }) };
  return start('strace', ['-f', '-qq', ...options, process.execPath, '-r', preload, BIN, ...argv], own).ended;
}

/**
 * Every call of a command line on what lies in a folder, in their order: `{ name, args, path, count }`. `path` is one of them that the call names, and `count` how many of this name the same thread
 * had made on it, this one included.
 */
export async function callsOf(folder, argv, env) {
  const file = join(tempFolder(), 'trace');
  await traced(['-y', '-s', '0', '-o', file, '-e', 'trace=%file,%desc'], argv, env);
  const begun = new Map();
  const counts = new Map();
  const calls = [];
  for (const text of readFileSync(file, 'utf8').split('\n')) {
    const [, thread, rest = ''] = /^(\d+)\s+(.*)$/.exec(text) ?? [];
    if (rest.endsWith('<unfinished ...>')) {
      begun.set(thread, rest);
      continue;
    }
    const resumed = /^<\.\.\. \w+ resumed>/.test(rest);
    const [, name, args] = /^(\w+)\((.*)$/.exec(resumed ? (begun.get(thread) ?? '') : rest) ?? [];
    const path =
      args && [...args.matchAll(/"([^"]*)"|\d<([^>]*)>/g)].map(([, word, opened]) => word ?? opened).find((one) => one.startsWith(folder));
    if (!path) continue;
    const key = `${thread} ${name} ${path}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    calls.push({ name, args, path, count: counts.get(key) });
  }
  return calls;
}

/** Runs a command line in which one call goes wrong: `how` is "error=EIO", "retval=7" or "signal=SIGKILL". `hit` says whether the call came. */
export async function withFault({ name, path, count }, how, argv, env) {
  const file = join(tempFolder(), 'trace');
  const ran = await traced(['-o', file, '-P', path, '-e', `trace=${name}`, '-e', `inject=${name}:${how}:when=${count}`], argv, env);
  const trace = readFileSync(file, 'utf8');
  return { ...ran, hit: how.startsWith('signal') ? trace.includes('SIGKILL') : trace.includes('(INJECTED)') };
}
