/** Runs commands in turn, so that whatever else the machine does meets all of them, and tells how long each takes against a floor. */
import { spawnSync } from 'node:child_process';

/**
 * How long runs take, in ms. `runs` are by name what to give node, or a function that takes the number of the round and gives it; each is run once before it counts. `tick` is called after every run.
 */
export function timesOf(runs, rounds, tick = () => undefined) {
  const names = Object.keys(runs);
  const times = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = -1; round < rounds; round++) {
    for (const name of names) {
      const time = timeOf(typeof runs[name] === 'function' ? runs[name](round) : runs[name]);
      if (round >= 0) times[name].push(time);
      tick();
    }
  }
  return times;
}

function timeOf([program, ...args]) {
  const begin = process.hrtime.bigint();
  const { status, stderr } = spawnSync(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const time = Number(process.hrtime.bigint() - begin) / 1e6;
  if (status !== 0) throw new Error(`it failed: ${[program, ...args].join(' ')}\n${stderr}`);
  return time;
}

/** The most memory that a run of node takes, in MB: it is started from a script that tells it in the end. */
export function peakOf([program, script, ...args]) {
  const tell = 'process.on("exit", () => require("fs").writeSync(3, String(process.resourceUsage().maxRSS)));';
  const isCode = script === '-e';
  const code = isCode ? args.shift() : 'require("node:module").runMain()';
  const { output } = spawnSync(program, ['-e', `${tell}${code}`, ...(isCode ? [] : [script]), ...args], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  return Number(output[3]) / 1024;
}

/** Median, and the quarter of the samples that lies below and above. */
export function spreadOf(samples) {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (share) => sorted[Math.round((sorted.length - 1) * share)];
  return { median: at(0.5), low: at(0.25), high: at(0.75) };
}
