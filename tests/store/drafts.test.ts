import {
  appendFileSync,
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Draft, Drafts } from '../../src/context.js';
import { UserError } from '../../src/errors.js';
import { draftsIn } from '../../src/store/drafts.js';
import { tempFolder } from '../support/tempFolder.js';
import { opened } from './opening.js';
import { BIN, environment, IS_ROOT, NOBODY, outputOf, ROOT, type Running, start, until } from './running.js';

let tokens = 0;
const held: Draft[] = [];
const children: Running[] = [];

/** The drafts of a folder, as one running command sees them. */
function drafts(folder: string): Drafts {
  const inner = draftsIn(folder, () => `draft${++tokens}`);
  const note = (draft: Draft) => {
    held.push(draft);
    return draft;
  };
  return { begin: async () => note(await inner.begin()), left: async () => (await inner.left()).map(note) };
}

afterEach(async () => {
  await Promise.all(held.splice(0).map((draft) => draft.release().catch(() => undefined)));
  for (const { process } of children.splice(0)) process.kill('SIGKILL');
});

/** A new place for drafts; the folder is not there yet. */
function place(): string {
  return join(tempFolder(), 'journal.json.drafts');
}

/** A process that holds a lock on a file of drafts into which it wrote these lines, as a running `add` does. */
async function holder(folder: string, name: string, lines: readonly string[]): Promise<Running> {
  mkdirSync(folder, { recursive: true });
  const script = `
    const { openSync, writeSync } = require('node:fs');
    const { tryLock } = require(${JSON.stringify(join(ROOT, 'node_modules', 'fs-native-extensions'))});
    const file = openSync(${JSON.stringify(join(folder, name))}, 'ax', 0o600);
    if (!tryLock(file)) throw new Error('not locked');
    for (const line of ${JSON.stringify(lines)}) writeSync(file, line);
    process.stdout.write('held');
    setInterval(() => undefined, 1000);`;
  const running = start(process.execPath, ['-e', script]);
  children.push(running);
  await until(() => running.out === 'held');
  return running;
}

function line(content: unknown): string {
  return `\n${JSON.stringify(content)}\n`;
}

function contents(left: readonly Draft[]): unknown[] {
  return left.map(({ content }) => content);
}

describe('a draft', () => {
  it('is invisible to others while its command runs, and offered when it has let go', async () => {
    const folder = place();
    const draft = await drafts(folder).begin();
    await draft.save({ company: 'Acme' });
    expect(await drafts(folder).left()).toEqual([]);
    await draft.save({ company: 'Acme', role: 'Lead' });
    expect(await drafts(folder).left()).toEqual([]);
    await draft.release();
    const [left, another] = await drafts(folder).left();
    expect(left?.content).toEqual({ company: 'Acme', role: 'Lead' });
    expect(Math.abs((left?.savedAt?.getTime() ?? 0) - Date.now())).toBeLessThan(10_000);
    expect(another).toBeUndefined();
  });

  it('is held by whom it is offered to: nobody else gets it', async () => {
    const folder = place();
    const draft = await drafts(folder).begin();
    await draft.save({ company: 'Acme' });
    await draft.release();
    const first = await drafts(folder).left();
    expect(contents(first)).toEqual([{ company: 'Acme' }]);
    expect(await drafts(folder).left()).toEqual([]);
    await first[0]?.release();
    expect(contents(await drafts(folder).left())).toEqual([{ company: 'Acme' }]);
  });

  it('is invisible while its process lives, and offered at once when that was killed', async () => {
    const folder = place();
    const running = await holder(folder, 'theirs.jsonl', [
      line({ company: 'Acme' }),
      line({ company: 'Acme', questions: [{ text: 'Why?' }] }),
    ]);
    expect(await drafts(folder).left()).toEqual([]);
    expect(readdirSync(folder)).toEqual(['theirs.jsonl']);
    running.process.kill('SIGKILL');
    await running.ended;
    expect(contents(await drafts(folder).left())).toEqual([{ company: 'Acme', questions: [{ text: 'Why?' }] }]);
  });

  it.each([
    ['in the middle', '\n{"company":"Acme","role":"Le'],
    ['within a character', Buffer.from('\n{"company":"森').subarray(0, -1)],
    ['after its line break', '\n'],
    ['before anything', ''],
    ['as a run of NUL bytes', '\0'.repeat(200)],
  ])('whose last line broke off %s is what the line before it says', async (_, torn) => {
    const folder = place();
    const running = await holder(folder, 'theirs.jsonl', [line({ company: 'A' }), line({ company: 'Acme', note: '森\n"\\' })]);
    running.process.kill('SIGKILL');
    await running.ended;
    appendFileSync(join(folder, 'theirs.jsonl'), torn);
    expect(contents(await drafts(folder).left())).toEqual([{ company: 'Acme', note: '森\n"\\' }]);
  });

  it('goes on after a torn line: what is saved next counts', async () => {
    const folder = place();
    const running = await holder(folder, 'theirs.jsonl', [line({ company: 'Acme' }), '\n{"company":"Ac']);
    running.process.kill('SIGKILL');
    await running.ended;
    const [resumed] = await drafts(folder).left();
    expect(resumed?.content).toEqual({ company: 'Acme' });
    await resumed?.save({ company: 'Acme', role: 'Lead' });
    await resumed?.release();
    expect(contents(await drafts(folder).left())).toEqual([{ company: 'Acme', role: 'Lead' }]);
  });

  it('is one of its savings wherever its file is cut, and never anything else', async () => {
    const folder = place();
    const savings = [{ n: 1 }, { n: 2, text: 'é' }, { n: 3, list: [1, 2] }];
    const draft = await drafts(folder).begin();
    for (const saving of savings) await draft.save(saving);
    await draft.release();
    const [name = ''] = readdirSync(folder);
    const whole = readFileSync(join(folder, name));
    for (let length = whole.length; length >= 0; length--) {
      writeFileSync(join(folder, name), whole);
      truncateSync(join(folder, name), length);
      const [left] = await drafts(folder).left();
      if (left) expect(savings).toContainEqual(left.content);
      else expect(length).toBeLessThan(line(savings[0]).length - 1);
      await left?.release();
    }
  });

  it('is saved while the person types on: nobody waits for the disk', async () => {
    const folder = place();
    const draft = await drafts(folder).begin();
    let isGoneOn = false;
    const key = setImmediate().then(() => {
      isGoneOn = true;
    });
    await draft.save({ company: 'Acme' });
    expect(isGoneOn).toBe(true);
    await key;
  });

  it('is not written to once it was let go of', async () => {
    const folder = place();
    const draft = await drafts(folder).begin();
    await draft.save({ company: 'Acme' });
    await draft.release();
    await expect(draft.save({ company: 'Globex' })).rejects.toThrow('let go of');
    expect(contents(await drafts(folder).left())).toEqual([{ company: 'Acme' }]);
  });

  it('that is discarded is gone', async () => {
    const folder = place();
    const draft = await drafts(folder).begin();
    await draft.save({ company: 'Acme' });
    await draft.discard();
    expect(readdirSync(folder)).toEqual([]);
    expect(await drafts(folder).left()).toEqual([]);
  });

  it('that was offered and is discarded is gone for all', async () => {
    const folder = place();
    const draft = await drafts(folder).begin();
    await draft.save({ company: 'Acme' });
    await draft.release();
    const [left] = await drafts(folder).left();
    await left?.discard();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('into which nothing was saved is not offered, and its file goes', async () => {
    const folder = place();
    await (await drafts(folder).begin()).release();
    expect(await drafts(folder).left()).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('that a process has only just begun is left alone by others', async () => {
    const folder = place();
    await holder(folder, 'theirs.jsonl', []);
    expect(await drafts(folder).left()).toEqual([]);
    expect(readdirSync(folder)).toEqual(['theirs.jsonl']);
  });

  it('is never lost because another command looks for drafts as it begins', async () => {
    const folder = place();
    let isDone = false;
    const looking = (async () => {
      while (!isDone) {
        for (const found of await drafts(folder).left()) await found.release();
        await setImmediate();
      }
    })();
    for (let time = 0; time < 300; time++) {
      const draft = await drafts(folder).begin();
      await draft.save({ time });
      const [name] = readdirSync(folder).filter((file) => readFileSync(join(folder, file), 'utf8').includes(`{"time":${time}}`));
      if (name === undefined) isDone = true;
      expect({ time, name }).toEqual({ time, name: expect.stringMatching(/\.jsonl$/) });
      await draft.discard();
    }
    isDone = true;
    await looking;
  });
});

describe('several drafts', () => {
  it('never mix', async () => {
    const folder = place();
    const [one, two] = [await drafts(folder).begin(), await drafts(folder).begin()];
    for (let time = 0; time < 20; time++) await Promise.all([one.save({ one: time }), two.save({ two: time })]);
    expect(readdirSync(folder)).toHaveLength(2);
    await one.release();
    expect(contents(await drafts(folder).left())).toEqual([{ one: 19 }]);
    await two.discard();
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it('of two processes never mix: the killed one is offered, the living one is not', async () => {
    const folder = place();
    const dead = await holder(folder, 'dead.jsonl', [line({ company: 'Acme' })]);
    await holder(folder, 'alive.jsonl', [line({ company: 'Globex' })]);
    dead.process.kill('SIGKILL');
    await dead.ended;
    const left = await drafts(folder).left();
    expect(contents(left)).toEqual([{ company: 'Acme' }]);
    await left[0]?.discard();
    expect(readdirSync(folder)).toEqual(['alive.jsonl']);
  });

  it('come newest first', async () => {
    const folder = place();
    mkdirSync(folder);
    for (const company of ['b', 'a', 'c']) {
      writeFileSync(join(folder, `${company}.jsonl`), line({ company }));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(contents(await drafts(folder).left())).toEqual([{ company: 'c' }, { company: 'a' }, { company: 'b' }]);
  });

  it('are none where there is no folder, and other files there are left alone', async () => {
    const folder = place();
    expect(await drafts(folder).left()).toEqual([]);
    mkdirSync(folder);
    writeFileSync(join(folder, 'mine.txt'), 'mine');
    mkdirSync(join(folder, 'deeper'));
    expect(await drafts(folder).left()).toEqual([]);
    expect(readdirSync(folder).sort()).toEqual(['deeper', 'mine.txt']);
  });
});

describe('where drafts lie', () => {
  it('beside the journal, for its owner alone', async () => {
    const store = opened();
    const draft = await store.drafts.begin();
    held.push(draft);
    await draft.save({ company: 'Acme' });
    const folder = `${store.path}.drafts`;
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(readdirSync(folder).map((name) => statSync(join(folder, name)).mode & 0o777)).toEqual([0o600]);
  });

  it('the missing folder of a named journal is not created for them', async () => {
    const folder = tempFolder();
    const store = opened(join(folder, 'gone', 'journal.json'));
    const begun = store.drafts.begin().then((draft) => held.push(draft));
    await expect(begun).rejects.toBeInstanceOf(UserError);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('where nothing may be written a draft is refused in words', async () => {
    const folder = tempFolder();
    const path = join(folder, 'journal.json');
    writeFileSync(`${path}.drafts`, 'a file in the place of the folder');
    const begun = opened(path)
      .drafts.begin()
      .then((draft) => held.push(draft));
    await expect(begun).rejects.toBeInstanceOf(UserError);
  });
});

interface Typing extends Running {
  type(text: string): void;
  /** Kills the `interview` behind the terminal, as a crash does. */
  crash(): Promise<void>;
}

/** A guided `add` at a terminal of its own. */
function guidedAdd(journal: string, user: { uid?: number; gid?: number } = {}): Typing {
  const folder = tempFolder();
  const pid = join(folder, 'pid');
  if (user.uid !== undefined) chownSync(folder, user.uid, user.uid);
  const command = `echo $$ > ${pid}; exec ${process.execPath} ${BIN} --journal ${journal} add`;
  const env = environment({ TERM: 'xterm', SHELL: '/bin/sh' });
  const running = start('script', ['-qefc', command, '/dev/null'], { env, stdio: ['pipe', 'pipe', 'pipe'], ...user });
  children.push(running);
  return Object.assign(Object.create(running), {
    type: (text: string) => void running.process.stdin?.write(text),
    async crash() {
      process.kill(Number(readFileSync(pid, 'utf8')), 'SIGKILL');
      await running.ended;
    },
  });
}

/** What stands in the files of drafts beside a journal. */
function draftText(journal: string): string {
  const folder = `${journal}.drafts`;
  if (!existsSync(folder)) return '';
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('');
}

/** Whether script(1) of util-linux can give a command a terminal here. */
const allowed = outputOf('script', ['--version'])?.includes('util-linux') ?? false;
const describeTyped = allowed ? describe : describe.skip;

describeTyped(`a guided "interview add" at a terminal${allowed ? '' : ' (skipped: there is no script(1) of util-linux here)'}`, () => {
  it('that is killed leaves what was typed, even within a line; the next one offers it', async () => {
    const journal = join(tempFolder(), 'journal.json');
    const first = guidedAdd(journal);
    await until(() => /company/i.test(first.out));
    first.type('Acme Rockets\r');
    await until(() => draftText(journal).includes('"company":"Acme Rockets"'));
    first.type('Half a ro');
    await until(() => draftText(journal).includes('Half a ro'));
    const other = await drafts(`${journal}.drafts`).left();
    expect(other).toEqual([]);
    await first.crash();

    const second = guidedAdd(journal);
    await until(() => second.out.includes('Not finished yet'));
    expect(second.out).toContain('Acme Rockets');
    await second.crash();
    const [left, another] = await drafts(`${journal}.drafts`).left();
    expect(left?.content).toMatchObject({ company: 'Acme Rockets', typed: ['Half a ro'] });
    expect(another).toBeUndefined();
    expect(existsSync(journal)).toBe(false);
  });

  it('that runs beside another never sees the draft of the other', async () => {
    const journal = join(tempFolder(), 'journal.json');
    const [one, two] = [guidedAdd(journal), guidedAdd(journal)];
    await until(() => /company/i.test(one.out) && /company/i.test(two.out));
    one.type('Acme\r');
    two.type('Globex\r');
    await until(() => draftText(journal).includes('"company":"Acme"') && draftText(journal).includes('"company":"Globex"'));
    expect(one.out + two.out).not.toContain('Not finished yet');
    await Promise.all([one.crash(), two.crash()]);
    const left = contents(await drafts(`${journal}.drafts`).left());
    expect(left).toHaveLength(2);
    expect(left).toEqual(
      expect.arrayContaining([expect.objectContaining({ company: 'Acme' }), expect.objectContaining({ company: 'Globex' })]),
    );
  });

  it('keeps its draft though another command looks for drafts at the moment at which it begins', async () => {
    const journal = join(tempFolder(), 'journal.json');
    const folder = `${journal}.drafts`;
    mkdirSync(folder);
    let isDone = false;
    const looking = (async () => {
      while (!isDone) {
        for (const found of await drafts(folder).left()) await found.release();
        await setImmediate();
      }
    })();
    const typing = guidedAdd(journal);
    await until(() => /company/i.test(typing.out));
    isDone = true;
    await looking;
    typing.type('Acme\r');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await typing.crash();
    expect(contents(await drafts(folder).left())).toEqual([expect.objectContaining({ company: 'Acme' })]);
  });

  it('where no draft can be kept says so in words, and not that it is a bug', async () => {
    const folder = tempFolder();
    const journal = join(folder, 'journal.json');
    if (IS_ROOT) chownSync(folder, NOBODY, NOBODY);
    chmodSync(folder, 0o500);
    const typing = guidedAdd(journal, IS_ROOT ? { uid: NOBODY, gid: NOBODY } : {});
    await until(() => /company|may not be/i.test(typing.out) || typing.process.exitCode !== null);
    expect(typing.out).not.toContain('bug in this program');
    expect(typing.out).toMatch(/company|draft|may not be/i);
    chmodSync(folder, 0o700);
  });

  it('in a folder that does not exist does not create it', async () => {
    const folder = tempFolder();
    const typing = guidedAdd(join(folder, 'gone', 'journal.json'));
    await until(() => /company|does not exist/i.test(typing.out) || typing.process.exitCode !== null);
    expect(readdirSync(folder)).toEqual([]);
    expect(typing.out).toContain('does not exist');
  });
});
