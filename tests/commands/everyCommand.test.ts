import { describe, expect, it } from '@jest/globals';
import { wholeProgram } from '../../src/cli.js';
import type { Interview, Journal } from '../../src/journal/journal.js';
import { VERBS } from '../../src/verbs.js';
import { look } from '../../src/views/look.js';
import { commandNames, interview } from '../support/interview.js';
import { sampleJournal } from '../support/sample.js';

const HOSTILE = [
  '\u001b[31mred',
  '\u001b]52;c;ZXZpbA==\u0007',
  '\u009b2J',
  '\u202egnp.exe',
  'a\u0000b\u0007',
  '\u{e0041}tag',
  '\u2066isolated\u2069',
  'x\rOverwritten',
  '\ud800',
];
const DANGEROUS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}\p{Cs}]/u;

/** The sample with one hostile text in every field that takes text. */
function hostileJournal(text: string): Journal {
  const journal = sampleJournal();
  const interviews = journal.interviews.map(
    (found): Interview => ({
      ...found,
      company: `Acme ${text}`,
      role: text,
      interviewers: [text],
      tags: [text],
      notes: text,
      assessment: { wentWell: text, toImprove: text, overall: 2 },
      questions: found.questions?.map((question) => ({
        ...question,
        text: `${question.text} ${text}`,
        said: text,
        note: text,
        topics: [text],
      })),
      iAsked: [{ text, reply: text }],
      ...(found.nextSteps && { nextSteps: found.nextSteps.map((step) => ({ ...step, text: `${step.text} ${text}` })) }),
    }),
  );
  return { ...journal, interviews, cards: journal.cards.map((card) => ({ ...card, answers: [{ at: '2026-11-01T09:00:00.000Z', text }] })) };
}

describe('every command', () => {
  it('is told in the table in the words of its own description', async () => {
    const program = await wholeProgram({ version: '', look: look(80, 0) } as never);
    expect(program.commands.map((command) => [command.name(), command.description()])).toEqual(
      VERBS.map(({ name, summary }) => [name, summary]),
    );
  });

  it.each(commandNames)('%s has help, with an exit code of 0', async (name) => {
    const { code, out, err } = await interview([name, '--help']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(`Usage: interview ${name}`);
    expect((await interview(['help', name])).out).toBe(out);
  });

  it.each(HOSTILE)('sends nothing of %j to a terminal', async (text) => {
    const journal = hostileJournal(text);
    const commands = [
      ...[
        [],
        ['list'],
        ['show', 'last'],
        ['questions'],
        ['stats'],
        ['topics'],
        ['next'],
        ['search', 'acme'],
        ['list', '--json'],
        ['questions', '--json'],
        ['stats', '--json'],
        ['topics', '--json'],
        ['show', 'last', '--json'],
      ],
      ...[
        ['remove', 'ibbbbbb', '--yes'],
        ['outcome', 'icccccc', 'offer'],
        ['done', 'saaaaaa'],
        ['question', 'qcccccc', '--note', text],
        ['answer', 'qcccccc', `${text}!`],
        ['answer', 'qcccccc', '--versions'],
        ['same', 'qcccccc', 'qbbbbbd'],
        ['split', 'qcccccd'],
        ['split', 'qcccccc'],
      ],
      ...[
        ['show', text],
        ['add', '--company', text, '--yes', '--date', text],
        ['add', '--company', `B${text}`, '--yes', '-q', `Q ${text}`, '--next', `N ${text}`],
        [`x${text}`],
        ['remove', 'acme'],
      ],
    ];
    for (const argv of commands) {
      const { out, err } = await interview(argv, { journal, width: 80 });
      expect([argv, DANGEROUS.exec(out + err)]).toEqual([argv, null]);
    }
  });

  it.each(HOSTILE)('gives %j back in JSON exactly', async (text) => {
    const journal = hostileJournal(text);
    const { out } = await interview(['list', '--sort', 'oldest', '--json'], { journal });
    expect(JSON.parse(out).interviews).toEqual(journal.interviews);
  });

  it('that does not exist gets a suggestion', async () => {
    expect(await interview(['lsit'])).toMatchObject({
      code: 2,
      err: 'There is no command "lsit".\nDid you mean "interview list"? All commands: interview --help\n',
    });
  });

  it('prints its version', async () => {
    expect(await interview(['--version'])).toMatchObject({ code: 0, out: '0.0.0-test\n', err: '' });
  });
});
