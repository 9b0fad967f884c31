import { describe, expect, it } from '@jest/globals';
import { emptyJournal, type Journal } from '../../src/journal/journal.js';
import { interview } from '../support/interview.js';
import { sampleJournal } from '../support/sample.js';

/** The sample, and an interview with questions that were met in it in other words or are only related. */
function askedAgain(): Journal {
  const journal = sampleJournal();
  journal.interviews.push({
    id: 'idddddd',
    company: 'Initech',
    date: '2026-11-21',
    questions: [
      { id: 'qdddddd', card: 'cffffff', text: '什么是互斥锁？', kind: 'knowledge', answered: 'no' },
      { id: 'qdddddg', card: 'cgggggg', text: 'Mutex vs semaphore', kind: 'knowledge', answered: 'partly' },
    ],
  });
  journal.cards.push({ id: 'cffffff' }, { id: 'cgggggg', answers: [{ at: '2026-11-22T09:00:00.000Z', text: 'One owner, or a count.' }] });
  return journal;
}

const seen = async (argv: string[], setting: { input?: string; width?: number } = {}) => {
  const { code, out, err } = await interview(['seen', ...argv], { journal: askedAgain(), ...setting });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return `\n${out}`;
};

describe('seen', () => {
  it('answers in any wording and language: how it went, where, and the better answer', async () => {
    expect(await seen(['ミューテックスとは何ですか'])).toMatchInlineSnapshot(`
"
The same question
[ ] 100%  什么是互斥锁？
          Initech, Sat 21 Nov 2026 · qdddddd
[x] 100%  What is a mutex?
          Globex, Tue 20 Oct 2026 · qbbbbbd

Related
[~]  43%  Mutex vs semaphore
          Initech, Sat 21 Nov 2026 · qdddddg
          Better: One owner, or a count.
"
`);
  });

  it('shows a card asked several times once, with how often', async () => {
    expect(await seen(['什么时候', '使用消息队列'])).toMatchInlineSnapshot(`
"
The same question
[~] 100%  When would you use a message queue?
          Acme, Fri 20 Nov 2026 · 2 times · qcccccd
          Better: It takes load off the caller.
"
`);
  });

  it('says which terms met, and which did not', async () => {
    expect(await seen(['mutex', 'and', 'semaphore', '--why'])).toMatchInlineSnapshot(`
"
The same question
[~]  95%  Mutex vs semaphore
          Initech, Sat 21 Nov 2026 · qdddddg
          Better: One owner, or a count.
          Met: mutex, semaphore. Apart: nothing.

Related
[ ]  50%  什么是互斥锁？
          Initech, Sat 21 Nov 2026 · qdddddd
          Met: mutex. Apart: semaphore.
[x]  50%  What is a mutex?
          Globex, Tue 20 Oct 2026 · qbbbbbd
          Met: mutex. Apart: semaphore.
"
`);
  });

  it('sets it to the width', async () => {
    const out = await seen(['What are the differences between a mutex and a semaphore?', '--why'], { width: 40 });
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(40);
  });

  it('gives card rows with a score as JSON', async () => {
    const { version, questions } = JSON.parse(await seen(['Explain mutexes', '--json', '-n', '1']));
    expect({ version, questions }).toEqual({
      version: 1,
      questions: [
        {
          card: 'cffffff',
          text: '什么是互斥锁？',
          kind: 'knowledge',
          topics: [],
          answered: 'no',
          asked: [
            { interview: 'idddddd', question: 'qdddddd', company: 'Initech', date: '2026-11-21', text: '什么是互斥锁？', answered: 'no' },
          ],
          better: null,
          unanswered: true,
          weak: true,
          score: 1,
          same: true,
        },
      ],
    });
  });

  it('takes the wording of a card that is most like it', async () => {
    const journal = askedAgain();
    Object.assign(journal.interviews[3]?.questions?.[0] ?? {}, { card: 'ccccccc' });
    const { out } = await interview(['seen', 'mutex', '--json'], { journal });
    expect(JSON.parse(out).questions.map(({ card, score }: { card: string; score: number }) => [card, score])).toContainEqual([
      'ccccccc',
      1,
    ]);
  });

  it.each([
    [['mutex', '--company', 'globex'], ['What is a mutex?']],
    [['mutex', '--since', '2026-11-21', '-n', '1'], ['什么是互斥锁？']],
    [
      ['mutex', '--sort', 'oldest'],
      ['What is a mutex?', '什么是互斥锁？', 'Mutex vs semaphore'],
    ],
    [
      ['mutex', '--sort', 'newest'],
      ['什么是互斥锁？', 'Mutex vs semaphore', 'What is a mutex?'],
    ],
  ])('%j finds %j', async (argv, texts) => {
    const { questions } = JSON.parse(await seen([...argv, '--json']));
    expect(questions.map(({ text }: { text: string }) => text)).toEqual(texts);
  });

  it('reads the standard input', async () => {
    const { questions } = JSON.parse(await seen(['-', '--json'], { input: 'What is a mutex?\n' }));
    expect(questions[0]).toMatchObject({ same: true, score: 1 });
  });

  it('takes a question by its id, and never finds its own card', async () => {
    const { questions } = JSON.parse(await seen(['qbbbbbd', '--json']));
    expect(questions.map(({ card }: { card: string }) => card)).toEqual(['cffffff', 'cgggggg']);
  });

  it('says what to type when nothing is like it, or nothing is there', async () => {
    expect(await seen(['What is a B+ tree?'])).toMatchInlineSnapshot(`
"
Nothing like that was asked. Look for its words in everything: interview search WORDS
"
`);
    expect((await interview(['seen', 'mutex'], { journal: emptyJournal() })).out).toBe(
      'There is no question in the journal yet. Write an interview down: interview add\n',
    );
    expect(JSON.parse(await seen(['zorblat', '--json']))).toEqual({ version: 1, questions: [] });
  });

  it('wants a question', async () => {
    expect(await interview(['seen', ' '])).toMatchObject({
      code: 2,
      err: 'There is no question to look for.\nGive it, or words of it: interview seen "WORDS"\n',
    });
  });
});

describe('a question that was met before in other words', () => {
  it('is told of when it is added', async () => {
    const { err } = await interview(['add', '--company', 'Umbrella', '--yes', '-q', '[ ] Explain what a mutex is', '-q', '[x] Why Rust?'], {
      journal: sampleJournal(),
    });
    expect(`\n${err}`).toMatchInlineSnapshot(`
"
"Explain what a mutex is": you met this at Globex on Tue 20 Oct 2026 and answered it: What is a mutex? Is it the same question? interview same qbbbbbd qkrglw2
"
`);
  });

  it('is told of when it is imported', async () => {
    const disk = { 'note.md': '# Umbrella, 2026-11-22\n\n- 什么时候使用消息队列？\n- What is a mutex used for?\n' };
    const { err } = await interview(['import', '--yes', 'note.md', '--company', 'Umbrella', '--date', '2026-11-22'], {
      journal: sampleJournal(),
      disk,
    });
    expect(`\n${err}`).toMatchInlineSnapshot(`
"
"什么时候使用消息队列？": you met this at Acme on Fri 20 Nov 2026 and answered it in part: When would you use a message queue? Is it the same question? interview same qcccccd qvku4du
"What is a mutex used for?": you met this at Globex on Tue 20 Oct 2026 and answered it: What is a mutex? Is it the same question? interview same qbbbbbd q7d7wpb
"
`);
  });

  it('is counted where there are many', async () => {
    const questions = ['a mutex', 'mutexes', 'the mutex', 'mutex, please', 'this mutex'].flatMap((what) => ['-q', `[ ] Explain ${what}`]);
    const { err } = await interview(['add', '--company', 'Umbrella', '--yes', ...questions], { journal: sampleJournal() });
    expect(err.trim().split('\n')).toHaveLength(4);
    expect(err).toMatch(/And 2 more: interview seen q/);
  });

  it('is told of under it in show', async () => {
    const { out } = await interview(['show', 'initech'], { journal: askedAgain() });
    expect(`\n${out}`).toMatchInlineSnapshot(`
"
Initech
Sat 21 Nov 2026 (2 days ago)
pending · idddddd

Questions
1. [ ] 什么是互斥锁？
       qdddddd · knowledge
       You met this at Globex on Tue 20 Oct 2026 and answered it: What is a mutex? Is it
       the same question? interview same qbbbbbd qdddddd
2. [~] Mutex vs semaphore
       qdddddg · knowledge
       Better: One owner, or a count.
"
`);
  });

  it('is nothing to speak of where it is one card already, or only related', async () => {
    const { out } = await interview(['show', 'icccccc'], { journal: askedAgain() });
    expect(out).not.toContain('You met this');
  });
});
