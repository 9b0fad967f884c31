import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { type Journal, questionsOf } from '../../src/journal/journal.js';
import { parseJournal } from '../../src/store/validated.js';
import { tempFolder } from '../support/tempFolder.js';
import { interview } from './running.js';

const SHARED = 'What is a mutex?';
function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** The command line that adds an interview at a company of this name: a question of its own, and one that all ask. */
function adding(path: string, company: string): string[] {
  return ['--journal', path, 'add', '--company', company, '--yes', '-q', `[x] Why ${company}?`, '-q', `[ ] ${SHARED}`];
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

/** Writers alone and kills among them: torture/writers.js and kills.js. */
describe('many processes at once', () => {
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
