import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inside } from './inside.js';
import { randomFrom } from './random.js';
import { recordOf } from './record.js';
import { quickFolder } from './running.js';

/** One of so many histories is lived on a real file; the others in memory. */
const ON_DISK = 10;
const COMPANIES = ['Acme', 'Globex', 'globex ', 'Hooli', '纸鹤'];
const QUESTIONS = ['Why layers?', 'why layers', 'What do containers give you over VMs?', 'Why Rust?', '为什么用容器'];

/**
 * Lives `size` random histories of command lines, with undo and redo in between, and holds the journal against a list of the journals that were: each undo and redo gives the one before or after, to the
 * last character but for the revision; in the end all is undone, and all is redone.
 */
export async function undo(size, seed, step) {
  const random = randomFrom(seed);
  const record = recordOf(['undone wrongly', 'crashes']);
  const { freshStore, fileStore } = await inside();
  for (let time = 0; time < size; time++) {
    const onDisk = time % ON_DISK === 0;
    const path = onDisk && join(quickFolder(), 'journal.json');
    const memory = onDisk || freshStore({ version: 1, revision: 0, interviews: [], cards: [] });
    // On the disk each command opens the journal anew, as a process of its own would.
    await live({ open: () => (onDisk ? fileStore(path) : memory), path }, { what: `history ${time}`, random, record });
    record.did(onDisk ? 'histories on a file' : 'histories in memory');
    step((time + 1) / size);
  }
  return record.result();
}

async function live({ open, path }, { what, random, record }) {
  const { command } = await inside();
  const body = async () => (path ? withoutRevision(bodyOf(path)) : JSON.stringify({ ...(await open().read()), revision: 0 }));
  const past = [await body()];
  const lines = [];
  let now = 0;
  const step = async (direction) => {
    const there = now + (direction === 'undo' ? -1 : 1);
    const refused = await open()
      [direction]()
      .then(
        () => undefined,
        (error) => error,
      );
    record.did(direction === 'undo' ? 'undone' : 'redone');
    if (past[there] === undefined)
      return !record.expect(/There is nothing to/.test(refused?.message), 'undone wrongly', `${what}: ${refused}`);
    now = there;
    const isRight = !refused && (await body()) === past[now];
    return record.expect(isRight, 'undone wrongly', `${what}: ${direction} ${refused?.message ?? ''} after ${lines.join(' ; ')}`);
  };
  for (let deed = 3 + random.below(12); deed > 0; deed--) {
    if (random.below(4) === 0) {
      await step(random.pick(['undo', 'undo', 'redo']));
      continue;
    }
    const argv = deedOn(await open().read(), random);
    lines.push(argv.map((word) => JSON.stringify(word)).join(' '));
    const { code, err } = await command(argv, { store: open(), random });
    if (!record.expect([0, 1, 2].includes(code), 'crashes', `${what}: ${lines.at(-1)}: ${code} ${err}`)) return;
    const after = await body();
    if (after === past[now]) continue;
    record.did('changes');
    past.splice(++now, past.length, after);
  }
  const most = 2 * past.length;
  for (let time = 0; time < most && now > 0; time++) if (!(await step('undo'))) return;
  await step('undo');
  for (let time = 0; time < most && now < past.length - 1; time++) if (!(await step('redo'))) return;
  await step('redo');
}

function bodyOf(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** A file that is not there yet is an empty journal. */
function withoutRevision(text) {
  return (
    text.replace(/"revision": \d+/, '"revision": 0') || '{\n  "version": 1,\n  "revision": 0,\n  "interviews": [],\n  "cards": []\n}\n'
  );
}

/** One command line that changes something, made for what the journal holds; now and then there is nothing to change. */
function deedOn({ interviews, cards }, { pick, below, some }) {
  const interview = pick(interviews)?.id ?? 'last';
  const question = pick(interviews.flatMap(({ questions = [] }) => questions))?.id ?? 'q2222222';
  const other = pick(interviews.flatMap(({ questions = [] }) => questions))?.id ?? 'q2222222';
  const step = pick(interviews.flatMap(({ nextSteps = [] }) => nextSteps))?.id ?? 's2222222';
  const asked = () => ['-q', `${pick(['[x] ', '[~] ', '[ ] ', ''])}${pick(QUESTIONS)}`];
  const add = [
    'add',
    '--company',
    pick(COMPANIES),
    '--date',
    `2026-11-1${below(10)}`,
    '--yes',
    ...some(3, asked).flat(),
    ...some(1, () => ['--next', 'Wait by 2026-11-27']).flat(),
  ];
  const deeds = [
    add,
    add,
    ['edit', interview, '--notes', pick(QUESTIONS), '--overall', String(1 + below(5))],
    ['edit', interview, '--role', pick(['', 'Engineer']), ...some(2, asked).flat()],
    ['edit', interview, '--company', pick(COMPANIES)],
    ['edit', interview, '--asked', 'How large is the team?', '--tag', pick(['a', 'b', ''])],
    ['remove', interview, '--yes'],
    ['question', question, '--text', pick(QUESTIONS)],
    ['question', question, '--answered', pick(['yes', 'no', 'partly']), '--note', pick(QUESTIONS)],
    ['question', question, '--remove', '--yes'],
    ['answer', question, pick(QUESTIONS)],
    ['same', question, other],
    ['split', question],
    ['outcome', interview, pick(['offer', 'rejected', 'advanced'])],
    ['done', step],
    ['rename', pick(COMPANIES), pick(COMPANIES)],
    ['schedule', pick(COMPANIES), '--date', '2026-12-01'],
  ];
  return pick(cards.length ? deeds : deeds.slice(0, 8));
}
