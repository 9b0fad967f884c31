import { describe, expect, it } from '@jest/globals';
import type { Role } from '../../../src/formats/notes/roles.js';
import { told } from './reading.js';

/** The roles of the lines of a note, with the depth of follow-ups. */
const rolesIn = (text: string): string[] =>
  told(text).map(({ role, depth }) => (role === 'question' && depth > 0 ? `question ${depth}` : role));

describe('the role of each line', () => {
  it.each<[what: string, text: string, roles: (Role | `question ${number}`)[]]>([
    ['labels', 'Q: Why?\nA: Because.\n追问：为什么？\n答：不知道\nNote: slow', ['question', 'answer', 'question 1', 'answer', 'note']],
    ['a better answer', 'Q: Why?\nA: Because.\nBetter answer: So.\nAnd so.', ['question', 'answer', 'better', 'better']],
    ['a numbered list', '1. Why?\nI said so.\n2. virtual memory\n3. How?', ['question', 'answer', 'question', 'question']],
    ['answers in bullets', '1. Why?\n   - I said so.\n   - And so.\n2. How?', ['question', 'answer', 'answer', 'question']],
    ['follow-ups', '- Why?\n  - Why not?\n    - And then?\n- How?', ['question', 'question 1', 'question 2', 'question']],
    ['headings that ask', '## Why?\n\nI said so.\n\n## How?\n\nLike this.\n', ['question', 'answer', 'question', 'answer']],
    ['own questions', '1. Why?\n\n## My questions\n\n- How large is the team?\n  Six.', ['question', 'heading', 'own', 'reply']],
    [
      'parts',
      '- Why?\n\n## Went well\n\n- calm\n\n## To improve\n\n- more sleep',
      ['question', 'heading', 'wentWell', 'heading', 'toImprove'],
    ],
    ['study notes', '1. Why?\n\n## Study notes\n\n- What is a heap?\n', ['question', 'heading', 'remark']],
    ['numbers alone, which are data', '1. Sum these up\n2. 4, 200\n3. Why?', ['question', 'remark', 'question']],
    ['a rule', '1. Why?\n\n---\n', ['question', 'remark']],
    ['what goes on', '1. Given an array of numbers,\n   find the two that sum up to ten\n2. Why?', ['question', 'more', 'question']],
  ])('is found among %s', (_, text, roles) => {
    expect(rolesIn(text)).toEqual(roles);
  });

  it('of a blockquote is a question where the quotes of the note ask, and an answer where they do not', () => {
    expect(rolesIn('> Why?\n\nI said so.\n\n> How?\n\nLike this.')).toEqual(['question', 'answer', 'question', 'answer']);
    expect(rolesIn('1. Why?\n   > I said so.\n2. How?\n   > Like this.')).toEqual(['question', 'answer', 'question', 'answer']);
  });

  it('of a paragraph after a numbered list is a remark, unless other items have such answers', () => {
    expect(rolesIn('1. Why?\n2. How?\n\nThe office was warm.')).toEqual(['question', 'question', 'remark']);
    expect(rolesIn('1. Why?\n\nI said so.\n\n2. How?\n\nLike this.')).toEqual(['question', 'answer', 'question', 'answer']);
  });

  it('is the same whatever the title of the note is called', () => {
    const list = '\n\n1. Why?\n2. virtual memory\n';
    for (const title of ['# Interview notes', '# Acme interview experience', '# My interview summary', '# 面试总结', '# 면접 후기'])
      expect(rolesIn(title + list).slice(1)).toEqual(['question', 'question']);
  });

  it('of a bold line before a list that counts from 1 is a heading', () => {
    expect(rolesIn('**Java**\n\n1. Why?\n2. How?\n\n**Databases**\n\n1. What is a lock?\n')).toEqual([
      ...['heading', 'question', 'question'],
      ...['heading', 'question'],
    ]);
  });
});
