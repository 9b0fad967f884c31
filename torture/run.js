/**
 * What the program withstands, as numbers: each torture does something bad many times and counts what was lost. docs/trust.md tells what they found.
 *
 *   npm run torture                                      all, at the sizes of docs/trust.md: half an hour
 *   npm run torture -- kills --size 100 --seed 7         one, or several
 *   npm run torture -- --quick                           all, small: what CI runs
 *
 * A line a torture on the standard output; what failed, with all that is needed to see it again, on the standard error output, and then the exit code is 1. The seed decides everything but
 * what the clock and the scheduler of the system decide: the moments of kills, the order of processes.
 */
import { arch, cpus, platform, release } from 'node:os';
import { parseArgs } from 'node:util';
import { line } from './record.js';

/** How often: as docs/trust.md says it, and small for CI. */
const TORTURES = {
  writers: { size: 400, quick: 10 },
  kills: { size: 1000, quick: 8 },
  powerCuts: { size: 200, quick: 2 },
  systemCalls: { size: 1000, quick: 10 },
  damage: { size: 10_000, quick: 100 },
  modes: { size: 200, quick: 4 },
  hostileText: { size: 300, quick: 4 },
  csv: { size: 10_000, quick: 600 },
  parsers: { size: 400, quick: 4 },
  undo: { size: 10_000, quick: 60 },
  migration: { size: 50, quick: 3 },
  fuzz: { size: 10_000, quick: 300 },
};
const SHOWN = 10;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { size: { type: 'string' }, seed: { type: 'string' }, quick: { type: 'boolean', default: false } },
});
const unknown = positionals.filter((name) => !Object.hasOwn(TORTURES, name));
const [size, seed] = [values.size, values.seed ?? String(1 + Math.floor(Math.random() * 999_999))].map((text) => text && Number(text));
if (unknown.length > 0 || ![size ?? 1, seed].every((number) => Number.isInteger(number) && number > 0)) {
  console.error(`usage: npm run torture -- [${Object.keys(TORTURES).join('] [')}] [--size N] [--seed N] [--quick]`);
  process.exit(2);
}

console.log(`Node ${process.version} on ${platform()} ${release()} ${arch()}, ${cpus().length} processors; --seed ${seed}`);
for (const name of positionals.length > 0 ? positionals : Object.keys(TORTURES)) {
  const { [name]: torture } = await import(`./${name}.js`);
  const wanted = size ?? TORTURES[name][values.quick ? 'quick' : 'size'];
  const begin = performance.now();
  // `busy`: beside other tests, so that how long something takes says little.
  const result = await torture(wanted, seed, (share) => bar(name, share), { busy: values.quick });
  bar();
  const seconds = ((performance.now() - begin) / 1000).toFixed(0);
  console.log(`${name}: ${line(result)} (${seconds} s)`);
  const { failed } = result;
  for (const { what, detail } of failed.slice(0, SHOWN)) console.error(`  ${what}: ${detail}`);
  if (failed.length > SHOWN) console.error(`  and ${failed.length - SHOWN} more`);
  if (failed.length === 0) continue;
  console.error(`  again: npm run torture -- ${name} --size ${wanted} --seed ${seed}`);
  process.exitCode = 1;
}

/** How far it is, on a terminal alone; without a share it goes away. */
function bar(name, share) {
  if (!process.stderr.isTTY) return;
  const full = Math.round(Math.min(share, 1) * 30);
  process.stderr.write(
    `\r\u001b[K${name ? `${name.padEnd(12)} ${'█'.repeat(full)}${'░'.repeat(30 - full)} ${Math.round(share * 100)}%` : ''}`,
  );
}
