import { describe, expect, it } from '@jest/globals';
import { interviewIn } from './reading.js';

/** Text and answer of the questions in a table. */
function questionsIn(...rows: string[]): [text: string, answered: string | undefined][] {
  return interviewIn(rows.join('\n')).questions.map(({ text, answered }) => [text, answered]);
}

describe('a table of questions', () => {
  it('may count them in a column, which is no part of them', () => {
    const expected = [
      ['What is TLS?', 'yes'],
      ['What is DNS?', 'no'],
    ];
    expect(questionsIn('| # | Question | Answered |', '|---|---|---|', '| 1 | What is TLS? | yes |', '| 2 | What is DNS? | no |')).toEqual(
      expected,
    );
    expect(
      questionsIn('| Question | Answered | No. |', '|---|---|---|', '| What is TLS? | yes | 7. |', '| What is DNS? | no | 8. |'),
    ).toEqual(expected);
  });

  it('with numbers that do not count keeps them', () => {
    expect(
      questionsIn('| Minutes | Question |', '|---|---|', '| 5 | What is TLS? |', '| 3 | What is DNS? |').map(([text]) => text),
    ).toEqual(['5 | What is TLS?', '3 | What is DNS?']);
  });

  it('may have a "|" in a sentence, as the other rows tell', () => {
    expect(questionsIn('| Question |', '|---|', '| What is a || b, and when is c|d zero? |')[0]?.[0]).toBe(
      'What is a || b, and when is c|d zero?',
    );
    expect(
      questionsIn('| # | Question | Answered |', '|---|---|---|', '| 1 | What is TLS? | yes |', '| 2 | What does a || b | c give? | no |'),
    ).toEqual([
      ['What is TLS?', 'yes'],
      ['What does a || b | c give?', 'no'],
    ]);
  });

  it('keeps a row whole where it is not clear which cells belong together', () => {
    const rows = ['| Question | Said |', '|---|---|', '| What is TLS? | keys |', '| What is a || b? | or |'];
    expect(JSON.stringify(interviewIn(rows.join('\n')))).toContain('What is a || b? | or');
  });
});
