import { describe, expect, it } from '@jest/globals';
import { NoEditor } from '../../src/errors.js';
import { withoutInterview } from '../../src/journal/edit.js';
import { betterAnswerOf, type Journal } from '../../src/journal/journal.js';
import { CTRL_C, type Edit, interview } from '../support/interview.js';
import { sampleJournal } from '../support/sample.js';

/** Written at local times, for these are shown. */
const WRITTEN = new Date(2026, 10, 1, 9).toISOString();
const NOW = new Date(2026, 10, 23, 10).toISOString();
const journal = sampleJournal();
journal.cards[1] = { id: 'cbbbbbb', answers: [{ at: WRITTEN, text: 'It takes load off the caller.' }] };
const answer = (which: string, setting: Parameters<typeof interview>[1] = {}) => interview(['answer', which], { journal, ...setting });
const better = ({ cards }: Journal, card: string) => betterAnswerOf(cards.find(({ id }) => id === card));
const WAIT =
  'The editor (gedit) has ended at once. If its window is still open, tell it to wait, and begin again: export EDITOR="gedit --wait"\n';

describe('answer in an editor', () => {
  it('opens the answer as it is, with the question above, and keeps what is written as a new version', async () => {
    const {
      code,
      out,
      err,
      drafts,
      opened,
      journal: after,
    } = await answer('message queue', {
      edits: [(text) => text.replace('It takes load off the caller.', 'To decouple.\n\n  So: 消息 🧊.')],
    });
    expect({ code, err, drafts }).toEqual({ code: 0, err: '', drafts: [] });
    expect(out).toBe('Kept the better answer to: When would you use a message queue?\n');
    const [{ text, line } = { text: '', line: 0 }] = opened;
    expect(String(text).split('\n')[(line ?? 0) - 1]).toBe('It takes load off the caller.');
    expect(text).toContain('<!-- [~] asked at Acme, Fri 20 Nov 2026 -->');
    expect(after.cards[1]?.answers).toEqual([
      { at: WRITTEN, text: 'It takes load off the caller.' },
      { at: NOW, text: 'To decouple.\n\n  So: 消息 🧊.' },
    ]);
  });

  const story = sampleJournal();
  for (const question of story.interviews[0]?.questions ?? []) question.kind = 'behavioural';

  it.each<[string, string, Edit, Journal, string]>([
    ['unchanged', 'message queue', (text) => text, journal, 'Nothing was changed.\n'],
    ['emptied', 'message queue', () => '', journal, 'The file was emptied, so nothing was changed.\n'],
    [
      'with nothing but the comments left',
      'message queue',
      (text) => text.split('\n\n')[0] ?? '',
      journal,
      'The file was emptied, so nothing was changed.\n',
    ],
    ['that had no answer, left without one', 'mutex', (text) => text, journal, 'Nothing was changed.\n'],
    ['with the headings of a story unfilled', 'work here', (text) => text, story, 'Nothing was changed.\n'],
    [
      'with the headings alone, the comments taken away',
      'work here',
      (text) =>
        text
          .split('\n')
          .filter((line) => !line.startsWith('<!--'))
          .join('\n'),
      story,
      'Nothing was changed.\n',
    ],
  ])('changes nothing %s', async (_, which, edit, before, said) => {
    const { code, out, drafts, journal: after } = await answer(which, { journal: before, edits: [edit] });
    expect({ code, out, drafts, after }).toEqual({ code: 0, out: said, drafts: [], after: before });
  });

  it('keeps a story with the headings that were filled in', async () => {
    const { journal: after } = await answer('work here', {
      journal: story,
      edits: [(text) => text.replace('Result:', 'Result: it shipped.')],
    });
    expect(better(after, 'caaaaaa')).toBe('Situation:\n\nTask:\n\nAction:\n\nResult: it shipped.');
  });

  it('that fails keeps nothing but a draft, which the next one for the same question offers, wherever it was asked', async () => {
    const failed = await answer('qcccccd', {
      edits: [(text) => ({ failure: 'editor (vim) ended with exit code 1', content: `${text}And more.\n` })],
    });
    expect(failed).toMatchObject({ code: 1, out: '', journal });
    expect(`\n${failed.err}`).toMatchInlineSnapshot(`
"
What you wrote is kept: "interview answer qcccccd" goes on with it.
The editor (vim) ended with exit code 1, so the journal is as it was.
To begin again in another editor: export EDITOR=nano
"
`);

    const other = await answer('mutex', { drafts: failed.drafts, edits: [(text) => text] });
    expect(other).toMatchObject({ asked: [], drafts: failed.drafts });
    const again = await answer('qbbbbbb', { drafts: failed.drafts, answers: ['resume'], edits: [(text) => text] });
    expect(again).toMatchObject({ asked: ['Not finished yet: an answer to "When would you use a message queue?".'], drafts: [] });
    expect(better(again.journal, 'cbbbbbb')).toBe('It takes load off the caller.\nAnd more.');
  });

  it('is no business of "add", and the dashboard tells of it', async () => {
    const { drafts } = await answer('mutex', { edits: [(text) => ({ failure: 'editor failed', content: `${text}A lock.\n` })] });
    const added = await interview(['add'], { journal, drafts, answers: ['Initech', '', '', '', '', [], '', '', '', ''] });
    expect(added).toMatchObject({ code: 0, drafts });
    expect((await interview([], { journal, drafts })).out).toContain(
      'Not finished yet: an answer to "What is a mutex?". Go on with it: interview answer qbbbbbd\n',
    );
  });

  it('of a question that was removed meanwhile stays as a draft, which any other one offers', async () => {
    const removed = await answer('mutex', {
      edits: [
        async (text, store) => {
          await store.change('removed', (current) => withoutInterview(current, 'ibbbbbb'));
          return `${text}A lock.\n`;
        },
      ],
    });
    expect(removed.code).toBe(1);
    const { asked, opened } = await answer('acme:1', {
      journal: removed.journal,
      drafts: removed.drafts,
      answers: ['resume'],
      edits: [(text) => text],
    });
    expect(asked).toEqual(['Not finished yet: an answer to "What is a mutex?", which is no longer in the journal.']);
    expect(opened[0]?.text).toContain('A lock.');
  });

  it('says it when another one was kept meanwhile, and keeps both', async () => {
    const { err, journal: after } = await answer('message queue', {
      edits: [
        async (text, store) => {
          const answers = [...(journal.cards[1]?.answers ?? []), { at: '2026-11-22T10:00:00.000Z', text: 'Theirs.' }];
          await store.change('answered', (current) => ({
            ...current,
            cards: current.cards.map((card) => (card.id === 'cbbbbbb' ? { ...card, answers } : card)),
          }));
          return `${text}Mine.\n`;
        },
      ],
    });
    expect(err).toBe(
      'Another one was kept while you were writing; it is among the earlier versions: interview answer qcccccd --versions\n',
    );
    expect(after.cards[1]?.answers?.map(({ text }) => text)).toEqual([
      'It takes load off the caller.',
      'Theirs.',
      'It takes load off the caller.\nMine.',
    ]);
  });

  it('goes to the card that the question has by then', async () => {
    const { journal: after } = await answer('mutex', {
      edits: [
        async (text, store) => {
          await store.change('same', (current) => ({
            ...current,
            interviews: current.interviews.map((one) => ({
              ...one,
              questions: one.questions?.map((question) => (question.card === 'ceeeeee' ? { ...question, card: 'caaaaaa' } : question)),
            })),
            cards: current.cards.filter(({ id }) => id !== 'ceeeeee'),
          }));
          return `${text}A lock.\n`;
        },
      ],
    });
    expect(better(after, 'caaaaaa')).toBe('A lock.');
  });

  it('that ended at once says how to make it wait', async () => {
    expect((await answer('mutex', { edits: [(text) => text] })).err).toBe(WAIT);
  });
});

describe('answer line by line', () => {
  it('is asked for with --here', async () => {
    const { code, journal: after } = await interview(['answer', 'acme:1', '--here'], {
      journal,
      answers: [['They share the kernel.', 'So they start fast.']],
    });
    expect([code, better(after, 'ccccccc')]).toEqual([0, 'They share the kernel.\nSo they start fast.']);
    expect(await interview(['answer', 'acme:1', '--here'], { journal, answers: [CTRL_C] })).toMatchObject({ code: 130, journal });
  });

  const none: Edit = () => {
    throw new NoEditor('No editor was found.', 'Say which one is yours, for example: export EDITOR=nano');
  };

  it('is asked for where there is no editor', async () => {
    const { code, err, drafts, journal: after } = await answer('acme:1', { edits: [none], answers: [['They share the kernel.']] });
    expect({ code, err, drafts }).toEqual({
      code: 0,
      err: 'No editor was found, so write it here. To have one the next time: export EDITOR=nano\n',
      drafts: [],
    });
    expect(better(after, 'ccccccc')).toBe('They share the kernel.');
  });

  it('is not asked for where a draft is gone on with that wants an editor: it stays', async () => {
    const { drafts } = await answer('mutex', { edits: [(text) => ({ failure: 'editor failed', content: `${text}A lock.\n` })] });
    const { code, err, drafts: left } = await answer('mutex', { drafts, answers: ['resume'], edits: [none] });
    expect({ code, left }).toEqual({ code: 1, left: drafts });
    expect(err).toContain('What you wrote is kept: "interview answer qbbbbbd" goes on with it.\nNo editor was found.');
  });
});

describe('answer without a terminal', () => {
  it('says how to give it', async () => {
    const { code, err, journal: after } = await answer('acme:1', { piped: true });
    expect({ code, after }).toEqual({ code: 1, after: journal });
    expect(`\n${err}`).toMatchInlineSnapshot(`
"
There is no terminal to write the answer on.
Write it after the question: interview answer qcccccc "...". Or bring it in: interview answer qcccccc - < answer.txt
"
`);
  });

  it('comes in on the standard input', async () => {
    const { out, journal: after } = await interview(['answer', 'acme:1', '-'], {
      journal,
      piped: true,
      input: '\uFEFFThey share\r\n\r\n  the kernel, 層.\n',
    });
    expect(out).toBe('Kept the better answer to: What do containers give you over VMs?\n');
    expect(better(after, 'ccccccc')).toBe('They share\n\n  the kernel, 層.');
  });

  it.each([
    [['answer', 'acme:1', ' '], 2, ''],
    [['answer', 'acme:1', '-'], 2, '\n'],
    [['answer', 'acme:1', '-'], 1, '\u0000\u0001\u0002'],
    [['answer', 'acme:1', 'Shared.', '--versions'], 2, ''],
    [['answer', 'acme:1', 'Shared.', '--here'], 2, ''],
  ])('takes no empty one, nothing that is no text, and no two wishes at once: %j', async (argv, code, input) => {
    expect(await interview(argv, { journal, input, piped: true })).toMatchObject({ code, out: '', journal });
  });
});

describe('answer --versions', () => {
  const twice = interview(['answer', 'message queue', 'To decouple.\n\nAnd to buffer.'], { journal });

  it('shows every one with its day, the newest first', async () => {
    const { out, journal: after } = await interview(['answer', 'message queue', '--versions'], { journal: (await twice).journal });
    expect(after).toEqual((await twice).journal);
    expect(`\n${out}`).toMatchInlineSnapshot(`
"
When would you use a message queue?

Mon 23 Nov 2026, 10:00: the better answer now
  To decouple.

  And to buffer.

Sun 1 Nov 2026, 09:00
  It takes load off the caller.
"
`);
  });

  it('gives them as JSON', async () => {
    const { out } = await interview(['answer', 'message queue', '--versions', '--json'], { journal: (await twice).journal, piped: true });
    expect(JSON.parse(out)).toEqual({
      version: 1,
      question: 'qcccccd',
      card: 'cbbbbbb',
      answers: [
        { at: NOW, text: 'To decouple.\n\nAnd to buffer.' },
        { at: WRITTEN, text: 'It takes load off the caller.' },
      ],
    });
  });

  it('says where there is none', async () => {
    expect(await interview(['answer', 'mutex', '--versions'], { journal })).toMatchObject({
      code: 0,
      out: 'There is no better answer yet to: What is a mutex?\nWrite it: interview answer qbbbbbd\n',
    });
    expect(JSON.parse((await interview(['answer', 'mutex', '--json'], { journal })).out).answers).toEqual([]);
  });
});
