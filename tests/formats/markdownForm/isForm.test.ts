import { describe, expect, it } from '@jest/globals';
import { isMarkdownForm } from '../../../src/formats/markdownForm/isForm.js';

describe('a text of the Markdown form', () => {
  it.each([
    '---\ncompany: Acme\n---\n- [x] A?\n  - no box, but nested\n- [?] B?\n',
    '---\r\nid: ik3f7qa\r\n---\r\n',
    '\uFEFF<!-- Save. -->\n---\nid: "ik3f7qa"\n---\n## Notes\n',
    '---\nstage: panel\n---\n* [X] A?\n\n## Whatever\n- no box',
    '---\ncompany: Acme: Berlin\n---\n- [x] With mistakes?\nstray\n',
    '---\ncompany: Acme\n---\n\n## I asked\n- no box\n',
  ])('is known: %j', (text) => {
    expect(isMarkdownForm(text)).toBe(true);
  });

  it.each([
    '',
    '- [x] A?',
    '# Acme\n\n- [x] A?',
    'company: Acme',
    '---\ntitle: My interview\ndate: 2026-11-20\ntags: [go]\n---\nIt went well.\n',
    '---\ntitle: My tasks\ndate: 2026-11-20\n---\n- [x] Buy milk\n',
    '---\nid: 12\nformat: post\n---\n- [x] A\n',
    '---\ntitle: x\nmeta:\n  company: Acme\n---\n- [x] A\n',
    '---\ncompany: Acme\n---\nIt went well.\n',
    '---\ncompany: Acme\n---\n- A?\n- B?\n',
    '---\ncompany: Acme\n---\n- [x] A?\n- B?\n',
    '---\ncompany: Acme\n---\n## What they asked\n- [x] A?\n',
    '---\ncompany: Acme\n- [x] A?\n',
  ])('is not %j', (text) => {
    expect(isMarkdownForm(text)).toBe(false);
  });
});
