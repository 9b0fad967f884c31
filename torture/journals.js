/** What must hold of every journal, whoever wrote it, and a reader who looks all the time whether it does. */
import { readFileSync } from 'node:fs';
import { inside } from './inside.js';
import { pause } from './running.js';

/** What is wrong with a journal's ids and cards, in words; undefined where nothing is. */
export function unsound({ interviews, cards }) {
  const questions = interviews.flatMap(({ questions: asked = [] }) => asked);
  const ids = [...interviews, ...questions, ...cards].map(({ id }) => id);
  if (new Set(ids).size !== ids.length) return 'an id stands there twice';
  const asked = new Set(questions.map(({ card }) => card));
  if (asked.size !== cards.length) return `${cards.length} cards for ${asked.size} that are asked`;
  return undefined;
}

/** Reads a journal over and over until it is stopped; counts in the record how often it was whole, and every moment in which it was not, or had less than before. */
export function reader(path, record) {
  let stopped = false;
  const reading = (async () => {
    const { parseJournal } = await inside();
    let before;
    while (!stopped) {
      try {
        const journal = parseJournal(readFileSync(path), path);
        record.did('readings meanwhile');
        record.expect(journal.interviews.length >= (before?.interviews.length ?? 0), 'lost', `${path} had more interviews a moment before`);
        record.expect(journal.revision >= (before?.revision ?? 0), 'lost', `${path} was of a later revision a moment before`);
        before = journal;
      } catch (error) {
        if (before || error.code !== 'ENOENT') record.wrong('unreadable', error.message);
      }
      await pause(10);
    }
  })();
  return {
    stop: () => {
      stopped = true;
      return reading;
    },
  };
}
