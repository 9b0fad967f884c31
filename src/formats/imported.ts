import { UserError } from '../errors.js';
import type { Card, Interview } from '../journal/journal.js';
import type { Classify } from '../journal/lexicon.js';
import type { WrittenInterview } from '../journal/written.js';
import { FormFault } from './markdownForm/fault.js';
import type { DateFrom } from './notes/when.js';
import type { NoteWords } from './notes/words.js';

/** What a file told. */
export interface Imported {
  /** Complete records of a journal: they go by their ids. */
  interviews: Interview[];
  cards: Card[];
  /** What a text tells of interviews; the company and the day may be missing. */
  written: ReadText[];
}

/** An interview of a text; `isNote` tells a free note, which may be misunderstood, from the exact forms. */
export interface ReadText {
  interview: WrittenInterview;
  isNote: boolean;
  dateFrom?: DateFrom;
}

/** What reading takes from outside. */
export interface Reading {
  now: Date;
  today: string;
  classify: Classify;
  /** The words by which notes are read; asked for only when a free note is. */
  words: () => Promise<NoteWords>;
}

/** Gives the words by which notes are read, from the content of data/notes.json; that is read at the first call, once for any number of notes. */
export function noteWordsFrom(content: () => Promise<string>): Reading['words'] {
  let words: Promise<NoteWords> | undefined;
  return () => {
    words ??= Promise.all([content(), import('./notes/words.js')]).then(([text, { noteWords }]) => noteWords(JSON.parse(text)));
    return words;
  };
}

/** More than this is no note of an interview; reading it could take long. */
const LARGEST_NOTE = 1024 * 1024;
const MOST_LINES = 10_000;

/**
 * Reads a file by its name and its content: a journal (.json), a table (.csv), the Markdown form, or a note as people write them. `path` are the names of the file, without its ending, and of
 * its folders, the nearest first. Throws UserError without the name of the file.
 */
export async function readImported(bytes: Uint8Array, ending: string, path: readonly string[], reading: Reading): Promise<Imported> {
  const [{ decodeNote }, { splitMarkdownStream }, { isMarkdownForm }] = await Promise.all([
    import('./notes/decode.js'),
    import('./markdownForm/stream.js'),
    import('./markdownForm/isForm.js'),
  ]);
  const formsIn = (text: string): string[] | undefined => {
    const documents = splitMarkdownStream(text);
    return documents.length > 0 && documents.every(isMarkdownForm) ? documents : undefined;
  };
  const isOurs = (decoded: string) => ending === 'csv' || (ending !== 'json' && formsIn(tidyEnds(decoded)) !== undefined);
  const text = tidyEnds(decodeNote(bytes, isOurs).text);
  if (text.trim() === '') throw new UserError('It is empty.', 'Nothing to import.');
  if (ending === 'json') {
    const { readJournalJson } = await import('./journalJson.js');
    const { interviews, cards, written } = readJournalJson(text);
    return { interviews, cards, written: written.map((interview) => ({ interview, isNote: false })) };
  }
  if (ending === 'csv') {
    const { readCsv } = await import('./csv/read.js');
    return textsOnly((await readCsv(text, reading.now)).map((interview) => ({ interview, isNote: false })));
  }
  const documents = formsIn(text);
  return textsOnly(documents ? await readForms(documents, reading.today) : await readFreeNote(text, path, reading));
}

/** Without a byte order mark, and with line feeds alone. */
function tidyEnds(text: string): string {
  return text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
}

async function readForms(documents: readonly string[], today: string): Promise<ReadText[]> {
  const { readMarkdown } = await import('./markdownForm/read.js');
  return documents.map((document, index) => ({ interview: whole(document, index + 1), isNote: false }));

  /** Of several in one text a mistake says in which it is. */
  function whole(document: string, place: number): WrittenInterview {
    try {
      return readMarkdown(document, today);
    } catch (error) {
      if (documents.length === 1 || !(error instanceof FormFault)) throw error;
      throw new UserError(`Interview ${place}, line ${error.line} of it: ${error.problem}`, error.hint);
    }
  }
}

async function readFreeNote(text: string, path: readonly string[], reading: Reading): Promise<ReadText[]> {
  refuseTooLong(text);
  const { readNote } = await import('./notes/readNote.js');
  const found = readNote(text, { words: await reading.words(), classify: reading.classify, path });
  return found.map(({ interview, dateFrom }) => ({ interview, isNote: true, dateFrom }));
}

function refuseTooLong(text: string): void {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  if (text.length <= LARGEST_NOTE && lines <= MOST_LINES) return;
  throw new UserError(
    text.length > LARGEST_NOTE
      ? `It is ${Math.round(text.length / 1024)} KB long, too much for a note.`
      : `It has ${lines} lines, too many for a note.`,
    'Cut it into a file an interview.',
  );
}

function textsOnly(written: ReadText[]): Imported {
  return { interviews: [], cards: [], written };
}
