import { closeSync, copyFileSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cut, emptyImage, mountImage, noLoopDisks, unmount } from './disks.js';
import { inside } from './inside.js';
import { randomFrom } from './random.js';
import { recordOf, skipped } from './record.js';
import { acknowledged, adding, interview, pause, startInterview, tempFolder } from './running.js';

/** Of so many, one is a cut under a program that writes as most do, without fsync: it must lose something, else this proves nothing. */
const CONTROL = 10;

/**
 * Cuts the power: on a file system of its own in a file, `interview add` says that something is kept; at a random moment after that the file is copied, the copy is mounted as after a crash,
 * and everything that was acknowledged must be there. Half of them at the very first change, with nothing there before.
 */
export async function powerCuts(size, seed, step) {
  const why = noLoopDisks();
  if (why) return skipped(why);
  const random = randomFrom(seed);
  const record = recordOf(['lost', 'unreadable']);
  const disk = { template: emptyImage(), folder: tempFolder() };
  let controls = 0;
  let noticed = 0;
  for (let time = 0; time < size; time++) {
    await oneCut(disk, time % 2 ? 1 + random.below(4) : 0, { random, record });
    if (time % CONTROL === 0) {
      controls++;
      if (carelesslyLost(disk)) noticed++;
    }
    step((time + 1) / size);
  }
  record.expect(noticed > 0, 'nothing was lost by a program that writes without fsync, so this shows nothing', `${controls} times`);
  return record.result(`a program that writes without fsync lost its file in ${noticed} of ${controls} cuts`);
}

/** A change after so many others that were long on the disk, and the cut after it. */
async function oneCut({ template, folder }, earlier, { random, record }) {
  const [image, copy, at, after] = ['image', 'copy', 'at', 'after'].map((name) => join(folder, name));
  copyFileSync(template, image);
  mountImage(image, at);
  const kept = [];
  const acknowledge = (out) => kept.push(acknowledged(out));
  for (let index = 0; index < earlier; index++) acknowledge((await interview(join(at, 'journal.json'), adding(`Earlier ${index}`))).out);
  const { child, ended } = startInterview(join(at, 'journal.json'), adding('Hooli'));
  // As soon as the word is there: the process itself may still be ending.
  await new Promise((resolve) => child.stdout.once('data', resolve));
  await pause(random.below(3) ? random.next() * 40 : 0);
  cut(image, copy);
  acknowledge((await ended).out);
  unmount(at);
  record.did(earlier ? 'power cuts after a change' : 'power cuts after the first change');

  mountImage(copy, after);
  try {
    await look(join(after, 'journal.json'), kept, record);
  } finally {
    unmount(after);
  }
}

async function look(path, kept, record) {
  const { parseJournal } = await inside();
  try {
    const there = parseJournal(readFileSync(path), path).interviews.map(({ id }) => id);
    record.did('acknowledged changes', kept.length);
    for (const id of kept) record.expect(there.includes(id), 'lost', `${id} of ${kept.join(', ')}`);
  } catch (error) {
    record.wrong('unreadable', error.message);
  }
  for (const argv of [['doctor'], adding('Later'), ['undo'], ['undo']]) {
    const { code, err } = await interview(path, argv);
    record.expect(code === 0, 'unreadable', { argv, code, err });
  }
}

/** The same cut under a program that writes a new file and renames it, and never calls fsync. */
function carelesslyLost({ template, folder }) {
  const [image, copy, at, after] = ['image', 'copy', 'at', 'after'].map((name) => join(folder, name));
  const text = '{"version": 1}\n'.repeat(50);
  copyFileSync(template, image);
  mountImage(image, at);
  writeFileSync(join(at, 'journal.json'), 'old\n');
  const old = openSync(join(at, 'journal.json'), 'r');
  fsyncSync(old);
  closeSync(old);
  writeFileSync(join(at, 'journal.json.tmp'), text);
  renameSync(join(at, 'journal.json.tmp'), join(at, 'journal.json'));
  cut(image, copy);
  unmount(at);
  mountImage(copy, after);
  try {
    return readFileSync(join(after, 'journal.json'), 'utf8') !== text;
  } catch {
    return true;
  } finally {
    unmount(after);
    rmSync(copy);
  }
}
