import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { memoryDisk, noDisks, unmount } from './disks.js';
import { inside } from './inside.js';
import { bytesOf, placeFor } from './places.js';
import { randomFrom } from './random.js';
import { recordOf, skipped } from './record.js';
import { adding, BIN, environment, interview, start } from './running.js';
import { callsOf, noStrace, withFault } from './strace.js';

const ERRORS = ['ENOSPC', 'EIO', 'EACCES', 'EMFILE'].map((code) => `error=${code}`);
/** What the system says it has written, of a call that wrote nothing. */
const SHORT = 'retval=7';
const KILLED = 'signal=SIGKILL';

/** Command lines that write, what a success says, and what lies there before. */
const WRITINGS = [
  { name: 'add', argv: adding('Hooli'), success: /^Kept Hooli/, earlier: ['Acme', 'Globex'] },
  { name: 'the first add', argv: adding('Hooli'), success: /^Kept Hooli/, earlier: [] },
  { name: 'undo', argv: ['undo'], success: /^Undone/, earlier: ['Acme', 'Globex'] },
  { name: 'restore', argv: ['doctor', '--restore', '--yes'], success: /^Restored/, earlier: ['Acme', 'Globex'], content: '{"version": ' },
];

/**
 * Lets each system call of a writing fail in turn, with every error; then real full disks and a real limit on the size of files. Each time: either the change is kept whole and said so, or the old
 * file is there byte for byte, the exit code is not 0, and no word of success is on the standard output. Or the call is the last thing that the process does, and everything goes on afterwards.
 * At most `size` calls, drawn from all.
 */
export async function systemCalls(size, seed, step) {
  const why = noStrace();
  if (why) return skipped(why);
  const random = randomFrom(seed);
  const record = recordOf(['old file changed', 'false success', 'stray files', 'bug']);
  const faults = [];
  for (const writing of WRITINGS) faults.push(...(await faultsOf(writing)));
  const chosen = random.shuffled(faults).slice(0, size);
  for (const [index, { place, call, how }] of chosen.entries()) {
    place.reset();
    const ran = await withFault(call, how, place.argv, place.env);
    const what = `${how} at ${call.name} number ${call.count} of ${call.path} in ${place.name}`;
    record.expect(ran.hit, 'calls that did not come', what);
    record.did(how === KILLED ? 'kills at a system call' : 'system calls that failed');
    await (how === KILLED ? judgeKilled : judge)(place, ran, { what, record, call });
    step((index + 1) / chosen.length);
  }
  await fullDisks(Math.ceil(chosen.length / 5), { random, record });
  await smallFiles(Math.ceil(chosen.length / 10), { random, record });
  return record.result();
}

async function faultsOf(writing) {
  const place = await placeFor(writing);
  const calls = await callsOf(place.folder, place.argv, place.env);
  return calls.flatMap((call) => [...ERRORS, KILLED, ...(call.name === 'write' ? [SHORT] : [])].map((how) => ({ place, call, how })));
}

/** Whether a command either did its work and said so, or did nothing and said so. */
async function judge({ journal, old, success }, { code, signal, out, err }, { what, record, call }) {
  const { parseJournal } = await inside();
  const now = bytesOf(journal);
  const same = now.equals(old);
  record.expect(code !== 70 && !/^\s+at |bug in this program/m.test(err), 'bug', `${what}: ${err}`);
  if (code === 0) {
    record.did('kept all the same');
    record.expect(success.test(out) && !same && !mustReach(call, journal), 'false success', `${what}: ${out}`);
    parseJournal(now, journal);
  } else {
    record.expect(!success.test(out), 'false success', `${what}: ${code ?? signal}, ${out} ${err}`);
    // What is renamed is there; that the disk did not confirm it is said.
    const unconfirmed = /was written, but the disk did not confirm it/.test(err);
    if (unconfirmed) parseJournal(now, journal);
    record.did(unconfirmed ? 'written, but not confirmed by the disk' : 'refused');
    record.expect(same || unconfirmed, 'old file changed', `${what}: ${err}`);
    record.expect(!unconfirmed || !same, 'old file changed', `${what}: ${err}`);
  }
  const stray = existsSync(journal) ? readdirSync(join(journal, '..')).filter((name) => name.endsWith('.tmp')) : [];
  record.expect(stray.length === 0, 'stray files', `${what}: ${stray}`);
}

/** Whether the file that a killed command left is the old one or the new one, and commands go on. */
async function judgeKilled({ journal, old, success, argv, run }, { out }, { what, record }) {
  const { parseJournal } = await inside();
  const now = bytesOf(journal);
  const isOld = now.equals(old);
  record.expect(!isOld || !success.test(out), 'false success', what);
  try {
    if (!isOld) parseJournal(now, journal);
  } catch (error) {
    record.wrong('old file changed', `${what}: ${error.message}`);
  }
  const later = [argv[0] === 'doctor' && isOld ? argv : adding('Later'), ['doctor'], ['undo']];
  for (const more of later) {
    const { code, err } = await run(more);
    record.expect(code === 0, 'bug', `${what}, then ${more.join(' ')}: ${err}`);
  }
  for (const folder of [join(journal, '..'), `${journal}.backups`].filter(existsSync)) {
    const stray = readdirSync(folder).filter((name) => /\.tmp$|^part$/.test(name));
    record.expect(stray.length === 0, 'stray files', `${what}: ${stray}`);
  }
}

/** A call without which a change is not safely on the disk: success after its failure is none. */
function mustReach(call, journal) {
  if (!call) return false;
  const { name, path } = call;
  if (/backups|lock$/.test(path)) return false;
  if (['write', 'fsync', 'rename'].includes(name)) return true;
  return name === 'openat' && (path !== journal || path === join(journal, '..'));
}

/** Real disks of 1 MB, with so little left that a change does not fit, or just so. */
async function fullDisks(times, { random, record }) {
  const why = noDisks();
  if (why) return;
  const disk = memoryDisk('1m');
  const folder = join(disk, 'home', 'interview');
  const journal = join(folder, 'journal.json');
  const long = (letter) => letter.repeat(1 + random.below(60_000));
  for (let time = 0; time < times; time++) {
    for (const name of readdirSync(disk)) rmSync(join(disk, name), { recursive: true });
    mkdirSync(folder, { recursive: true });
    await interview(journal, [...adding('Acme'), '--notes', long('a')]);
    const old = readFileSync(journal);
    const left = random.below(40) * 4096;
    const { bfree, bsize } = statfsSync(disk);
    writeFileSync(join(disk, 'filler'), Buffer.alloc(Math.max(0, bfree * bsize - left)));
    const ran = await interview(journal, [...adding('Hooli'), '--notes', long('b')]);
    record.did('changes on a disk of 1 MB with up to 160 KB left');
    await judge({ journal, old, success: /^Kept Hooli/ }, ran, { what: `${left} bytes left`, record });
  }
  unmount(disk);
}

/** A limit on the size of files: the system writes less than it was told to, and then nothing. */
async function smallFiles(times, { random, record }) {
  const place = await placeFor({ name: 'add', argv: adding('Hooli'), success: /^Kept Hooli/, earlier: ['Acme'] });
  for (let time = 0; time < times; time++) {
    place.reset();
    const notes = 'c'.repeat(1 + random.below(40_000));
    const blocks = 1 + random.below(90);
    const argv = ['-c', `ulimit -f ${blocks}; exec "$@"`, 'sh', process.execPath, BIN, ...place.argv, '--notes', notes];
    const ran = await start('/bin/sh', argv, { env: environment(place.env) }).ended;
    record.did('changes with a limit on the size of files');
    await judge(place, ran, { what: `files of at most ${blocks} blocks, notes of ${notes.length}`, record });
  }
}
