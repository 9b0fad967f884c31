import { type FSWatcher, readdirSync, readFileSync, watch } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { type Journal, questionsOf } from '../../src/journal/journal.js';
import { parseJournal } from '../../src/store/validated.js';
import { tempFolder } from '../support/tempFolder.js';
import { opened } from './opening.js';
import { interview, type Ran, type Running, startInterview } from './running.js';

/** The sizes of the runs. Larger ones by hand: WRITERS=2 EACH=200, WRITERS=20 EACH=20, KILLS=100. */
const { WRITERS, EACH, KILLS = '20' } = process.env;
const SIZES: [writers: number, each: number][] = [
  [2, 40],
  [10, 6],
];
const CHOSEN = WRITERS || EACH ? [[Number(WRITERS ?? 2), Number(EACH ?? 40)] as const] : SIZES;
const AT_ONCE = 5000;
const LONG = 20 * 60_000;

const SHARED = 'What is a mutex?';
/** What may stand on stderr of a command that had to wait. */
const MAYBE_WAITED = expect.stringMatching(/^(Waiting for another interview command to finish\.\.\.\n)?$/);

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** The command line that adds an interview at a company of this name: a question of its own, and one that all ask. */
function adding(path: string, company: string): string[] {
  return ['--journal', path, 'add', '--company', company, '--yes', '-q', `[x] Why ${company}?`, '-q', `[ ] ${SHARED}`];
}

/** The id that was acknowledged, when it was. */
function acknowledged({ out }: Ran): string | undefined {
  return /^Kept .*: (i[a-z2-7]{6})\n/.exec(out)?.[1];
}

interface Reading {
  stop(): Promise<number>;
}

/** Reads the journal over and over: it must be whole each time, and never lose what it had. Stopping gives how often it was read. */
function reader(path: string): Reading {
  let isStopped = false;
  const reading = (async () => {
    let readings = 0;
    let before: Journal | undefined;
    while (!isStopped) {
      const bytes = bytesOrNone(path);
      if (bytes) {
        const journal = parseJournal(bytes, path);
        expect(journal.revision).toBeGreaterThanOrEqual(before?.revision ?? 0);
        expect(journal.interviews.length).toBeGreaterThanOrEqual(before?.interviews.length ?? 0);
        before = journal;
        readings++;
      } else if (before) throw new Error('the journal was gone for a moment');
      await pause(3);
    }
    return readings;
  })();
  reading.catch(() => undefined);
  return {
    stop: () => {
      isStopped = true;
      return reading;
    },
  };
}

function bytesOrNone(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Every id of a journal; none may be there twice, and every question has its card. */
function expectSound(path: string): Journal {
  const journal = parseJournal(readFileSync(path), path);
  const { interviews, cards } = journal;
  const questions = interviews.flatMap((one) => [...questionsOf(one)]);
  const ids = [...interviews, ...questions, ...cards].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const asked = new Set(questions.filter(({ text }) => text === SHARED).map(({ card }) => card));
  expect(asked.size).toBe(1);
  expect(new Set(questions.map(({ card }) => card)).size).toBe(cards.length);
  return journal;
}

function temporaryFilesBeside(path: string): string[] {
  return readdirSync(dirname(path)).filter((name) => name.endsWith('.tmp'));
}

describe('many processes at once', () => {
  it.each(CHOSEN)(
    '%d writers of %d interviews each lose none and write none twice, and a reader never sees half of a journal',
    async (writers, each) => {
      const path = join(tempFolder(), 'journal.json');
      const reading = reader(path);
      const companies: string[] = [];
      const kept: string[] = [];
      await Promise.all(
        Array.from({ length: writers }, async (_, writer) => {
          for (let time = 0; time < each; time++) {
            const company = `W${writer} T${time}`;
            const ran = await interview(adding(path, company));
            expect(ran).toMatchObject({ code: 0, err: MAYBE_WAITED });
            companies.push(company);
            kept.push(acknowledged(ran) ?? '');
          }
        }),
      );
      expect(await reading.stop()).toBeGreaterThan(writers);

      const { interviews, cards, revision } = expectSound(path);
      expect(interviews.map(({ company }) => company).sort()).toEqual(companies.sort());
      expect(interviews.map(({ id }) => id).sort()).toEqual(kept.sort());
      expect(revision).toBe(writers * each);
      expect(cards).toHaveLength(writers * each + 1);
      expect(temporaryFilesBeside(path)).toEqual([]);

      const history = await opened(path).history();
      expect(history.map((change) => change.revision)).toEqual(history.map((_, index) => revision - index));
      expect(history.length).toBeGreaterThanOrEqual(Math.min(100, revision));
    },
    LONG,
  );

  it('changes of other kinds and undo mix with additions, and every reading is whole', async () => {
    const path = join(tempFolder(), 'journal.json');
    await interview(adding(path, 'Acme'));
    const reading = reader(path);
    const all = await Promise.all([
      ...Array.from({ length: 6 }, (_, index) => interview(adding(path, `W${index}`))),
      ...Array.from({ length: 6 }, (_, index) => interview(['--journal', path, 'edit', 'Acme', '--notes', `Note ${index}`])),
    ]);
    for (const { code } of all) expect(code).toBe(0);
    await reading.stop();
    expect(expectSound(path).revision).toBe(13);
    const undone = await Promise.all(Array.from({ length: 13 }, () => interview(['--journal', path, 'undo'])));
    expect(undone.map(({ code }) => code)).toEqual(undone.map(() => 0));
    expect(new Set(undone.map(({ out }) => /Undone: (.*?)\. "/.exec(out)?.[1])).size).toBeGreaterThanOrEqual(8);
    expect(parseJournal(readFileSync(path), path)).toEqual({ version: 1, revision: 26, interviews: [], cards: [] });
  });
});

/** Four writers that go on until they are stopped; each begins its next command as soon as the one before has ended or was killed. */
function writersOf(path: string) {
  const running = new Set<Running>();
  const runs: { company: string; ran: Ran; took: number }[] = [];
  let isStopped = false;
  const working = Array.from({ length: 4 }, async (_, writer) => {
    for (let time = 0; !isStopped; time++) {
      const company = `W${writer} T${time}`;
      const begin = performance.now();
      const child = startInterview(adding(path, company));
      running.add(child);
      const ran = await child.ended;
      running.delete(child);
      runs.push({ company, ran, took: performance.now() - begin });
    }
  });
  return {
    running,
    runs,
    async stop() {
      isStopped = true;
      await Promise.all(working);
    },
  };
}

/** Resolves as a temporary file appears beside the journal: somebody is in the middle of a writing. */
function nextWriting(path: string): Promise<void> {
  return new Promise((resolve) => {
    const watcher: FSWatcher = watch(dirname(path), (_, name) => {
      if (!name?.endsWith('.tmp')) return;
      watcher.close();
      resolve();
    });
  });
}

describe('processes that are killed', () => {
  it(
    `lose nothing that was acknowledged, and stand in nobody's way: ${KILLS} times SIGKILL under four writers`,
    async () => {
      const path = join(tempFolder(), 'journal.json');
      await interview(adding(path, 'First'));
      const reading = reader(path);
      const { running, runs, stop } = writersOf(path);
      const kills = () => runs.filter(({ ran }) => ran.signal === 'SIGKILL').length;

      for (let round = 0; kills() < Number(KILLS); round++) {
        if (round % 2) await nextWriting(path);
        await pause(Math.random() * (round % 2 ? 8 : 150));
        const victims = [...running].filter(() => round % 2 || Math.random() < 0.4);
        for (const { process } of victims) process.kill('SIGKILL');
        const begin = performance.now();
        const { code, err } = await interview(['--journal', path, 'list']);
        expect({ code, err }).toEqual({ code: 0, err: '' });
        expect(performance.now() - begin).toBeLessThan(AT_ONCE);
      }
      await stop();
      expect(await reading.stop()).toBeGreaterThan(0);

      const finished = runs.filter(({ ran }) => ran.signal === null);
      for (const { ran, took } of finished) {
        expect(ran).toMatchObject({ code: 0, err: MAYBE_WAITED });
        expect(took).toBeLessThan(AT_ONCE);
      }
      const journal = expectSound(path);
      const inFile = new Map(journal.interviews.map(({ id, company }) => [company, id]));
      expect(inFile.size).toBe(journal.interviews.length);
      for (const { company, ran } of runs) {
        const id = acknowledged(ran);
        if (ran.signal === null) expect(id).toBeDefined();
        if (id !== undefined) expect({ company, id: inFile.get(company) }).toEqual({ company, id });
      }
      expect(journal.revision).toBe(journal.interviews.length);

      const left = temporaryFilesBeside(path);
      const doctor = await interview(['--journal', path, 'doctor']);
      expect(doctor).toMatchObject({ code: 0, err: '' });
      for (const name of left) expect(doctor.out.replace(/\s+/g, '')).toContain(name);
      expect(temporaryFilesBeside(path)).toEqual([]);

      const begin = performance.now();
      expect(await interview(adding(path, 'Last'))).toMatchObject({ code: 0, err: '' });
      expect(performance.now() - begin).toBeLessThan(AT_ONCE);
      expect((await interview(['--journal', path, 'undo'])).out).toContain('added Last');
      expect(await interview(['--journal', path, 'undo'])).toMatchObject({ code: 0, err: '' });
      expect({ ...parseJournal(readFileSync(path), path).interviews }).toEqual({ ...journal.interviews.slice(0, -1) });
    },
    LONG,
  );
});
