import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { joinMarkdownStream, splitMarkdownStream } from '../../../src/formats/markdownForm/stream.js';

const acme = '---\nid: iaaaaaa\ncompany: Acme\ninterviewers: [Mori]\n---\n\n- [x] Why? ^qaaaaaa\n';
const globex = '---\nid: ibbbbbb\ncompany: Globex\n---\n';

describe('a stream of interviews in Markdown form', () => {
  it('is one after the other', () => {
    expect(joinMarkdownStream([acme, globex])).toBe(`${acme}\n${globex}`);
    expect(splitMarkdownStream(`${acme}\n${globex}`)).toEqual([acme, globex]);
  });

  it.each([
    ['a rule', 'before\n\n---\n\nafter\n'],
    ['a heading with an underline', 'Title\n---\n'],
    ['front matter of something else', '\n---\nlayout: post\n---\n'],
    ['text below a rule', '\n---\nid: and so on\nthat is a text\n---\n'],
    ['a rule that is never closed', '\n---\nid: iccccc\n'],
    ['a line of dashes in an answer', '- [x] Why?\n  > So:\n\n  ---\n  id: x\n  ---\n'],
  ])('is not taken apart at %s', (_, body) => {
    expect(splitMarkdownStream(`${acme}\n${body}`)).toEqual([`${acme}\n${body}`]);
    expect(joinMarkdownStream([`${acme}\n${body}`])).toBe(`${acme}\n${body}`);
  });

  it('holds an interview within an interview', () => {
    const nested = `${acme}\n## Notes\n\n${globex}\n\\---\nid: x\n---\n`;
    expect(joinMarkdownStream([nested, globex])).toBe(
      `${acme}\n## Notes\n\n\\---\nid: ibbbbbb\ncompany: Globex\n---\n\n\\\\---\nid: x\n---\n\n${globex}`,
    );
    expect(splitMarkdownStream(joinMarkdownStream([nested, globex]))).toEqual([nested, globex]);
  });

  it('comes apart as it was put together, whatever is in it', () => {
    const line = fc.constantFrom(
      '',
      '',
      '---',
      '---',
      '\\---',
      '--- ',
      'id: x',
      'company: y',
      'role: z',
      '- a',
      '  b',
      '# c',
      'text',
      '\\',
      '\t',
    );
    const document = fc.array(line, { maxLength: 12 }).map((lines) => `${`${globex}${lines.join('\n')}`.trimEnd()}\n`);
    fc.assert(
      fc.property(fc.array(document, { minLength: 1, maxLength: 4 }), (documents) => {
        expect(splitMarkdownStream(joinMarkdownStream(documents))).toEqual(documents);
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['', ' ', '\t', '\u3000', '\u00a0', '\ufeff', '\u2028'])(
    'gets a backslash where a line of %j stands before what looks like a beginning',
    (blank) => {
      const document = `- a\n${blank}\n---\nid: x\n---\n`;
      expect(joinMarkdownStream([document])).toBe(`- a\n${blank}\n\\---\nid: x\n---\n`);
      // The dashes of the next one would end it.
      expect(joinMarkdownStream([`- a\n${blank}\n---\nid: x\n`, '---\n- b\n'])).toBe(`- a\n${blank}\n\\---\nid: x\n\n---\n- b\n`);
    },
  );

  it('may come from Windows, and with text before the first', () => {
    expect(splitMarkdownStream(`Hello\n\n${acme}`)).toEqual(['Hello\n', acme]);
    expect(splitMarkdownStream(`${acme}\n${globex}`.replaceAll('\n', '\r\n'))).toHaveLength(2);
    expect(splitMarkdownStream('\n\n')).toEqual([]);
  });

  it.each([['\n---\nid: x\n'], ['---\n'], ['id:\n'], ['\n']])('of 1 MB of %j is looked through at once', (part) => {
    const start = performance.now();
    splitMarkdownStream(part.repeat(1_000_000 / part.length));
    expect(performance.now() - start).toBeLessThan(4000);
  });
});
