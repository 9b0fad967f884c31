import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readAnswerForm, writeAnswerForm } from '../../src/formats/answerForm.js';
import { askingsOf } from '../../src/journal/cards.js';
import { type Interview, type Question, questionsOf } from '../../src/journal/journal.js';
import { anyJournal, anyText } from '../support/anyJournal.js';
import { sampleJournal } from '../support/sample.js';

const question: Question = { id: 'qaaaaaa', card: 'caaaaaa', text: 'Why layers?' };
const story: Question = { ...question, kind: 'behavioural', text: 'Tell me about a conflict.' };

describe('a better answer as a text for an editor', () => {
  it('has what is known of the question above it, and opens at the answer', () => {
    const journal = sampleJournal();
    const [, , acme] = journal.interviews as [Interview, Interview, Interview];
    const [containers, queue] = questionsOf(acme) as [Question, Question];
    journal.interviews[1]?.questions?.splice(0, 1, {
      ...queue,
      id: 'qbbbbbb',
      card: 'ccccccc',
      text: 'VMs or\ncontainers?',
      said: 'It depends.\n\nOn what.',
    });
    const { text, line } = writeAnswerForm(containers, askingsOf(journal, 'ccccccc'), 'Shared kernel.\n\n  So they start fast.');
    expect(text.split('\n')[line - 1]).toBe('Shared kernel.');
    expect(`\n${text}`).toMatchInlineSnapshot(`
"
<!-- Save and close: it is kept as your better answer; every earlier one stays. -->
<!-- Change nothing, or empty the file: nothing is kept. Comments at the top are not read. -->
<!--  -->
<!-- What do containers give you over VMs? -->
<!--  -->
<!-- [~] asked at Globex, Tue 20 Oct 2026: VMs or -->
<!-- containers? -->
<!--     > It depends. -->
<!--     > -->
<!--     > On what. -->
<!-- [~] asked at Acme, Fri 20 Nov 2026 -->
<!--     > Isolation. -->
<!--     note: Froze at layers. -->

Shared kernel.

  So they start fast.
"
`);
  });

  it('to a behavioural question that has none yet is four headings to be filled in', () => {
    const { text, line } = writeAnswerForm(story, [], undefined);
    expect(text.split('\n').slice(line - 1)).toEqual(['Situation:', '', 'Task:', '', 'Action:', '', 'Result:', '']);
    expect(writeAnswerForm(story, [], 'We talked.').text).not.toContain('Situation:');
    expect(readAnswerForm(text)).toBe('');
    expect(readAnswerForm(text.replace('Task:', 'Task: to ship.'))).toBe('Situation:\n\nTask: to ship.\n\nAction:\n\nResult:');
  });

  it.each([
    ['nothing', '', ''],
    ['comments alone', '<!-- a -->\n<!-- b -->', ''],
    ['an answer without comments', 'Shared kernel.\n', 'Shared kernel.'],
    ['comments right above it', '<!-- a -->\nShared kernel.', 'Shared kernel.'],
    ['one that begins with a comment of its own', '<!-- a -->\n\n<!-- like this -->', '<!-- like this -->'],
    ['one with comments in it', 'First.\n<!-- b -->\nLast.', 'First.\n<!-- b -->\nLast.'],
    ['a byte order mark and the line ends of Windows', '\uFEFF<!-- a -->\r\n\r\nOne.\r\nTwo.\r\n', 'One.\nTwo.'],
    ['headings left as they were', 'Situation:\n\n  Result: \n', ''],
  ])('is read from %s', (_, text, expected) => {
    expect(readAnswerForm(text)).toBe(expected);
  });

  it('is read as it was written, whatever stands in it and in the journal', () => {
    const fourHeadings = /^(?:\s*(?:Situation|Task|Action|Result):)*\s*$/;
    fc.assert(
      fc.property(anyJournal, anyText, (journal, answer) => {
        fc.pre(!fourHeadings.test(answer));
        for (const asked of journal.interviews.flatMap(questionsOf))
          expect(readAnswerForm(writeAnswerForm(asked, askingsOf(journal, asked.card), answer).text)).toBe(answer);
      }),
      { numRuns: 100 },
    );
  });
});
