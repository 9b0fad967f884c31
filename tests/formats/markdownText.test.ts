import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { inMarkdown, itemOf, oneLineInMarkdown } from '../../src/formats/markdownText.js';
import { anyText } from '../support/anyJournal.js';

const reader = new MarkdownIt({ html: true, linkify: false });

/** What a reader of Markdown finds in a document: its blocks, and its text. */
function found(document: string): { blocks: string[]; text: string } {
  const tokens = reader.parse(document, {});
  const inline = tokens.flatMap(({ type, children }) =>
    type === 'inline' ? [(children ?? []).filter(({ type: kind }) => kind !== 'hardbreak')] : [],
  );
  return {
    blocks: tokens.map(({ type }) => type),
    text: inline
      .map((children) =>
        children.map(({ type, content }) => (['text', 'text_special', 'softbreak'].includes(type) ? content : `<${type}>`)).join(''),
      )
      .join(''),
  };
}

/** A text without its white space, which a document may set in other ways. */
const bare = (text: string) => text.replace(/[\s\u0000\u00a0\ufffd]+/g, '');
const PARAGRAPH = ['paragraph_open', 'inline', 'paragraph_close'];

describe('a text in Markdown', () => {
  it.each([
    ['# Heading', '\\# Heading'],
    ['- item', '\\- item'],
    ['+ item', '\\+ item'],
    ['* item', '\\* item'],
    ['1. first', '1\\. first'],
    ['12) twelfth', '12\\) twelfth'],
    ['1.5 years', '1.5 years'],
    ['1.', '1\\.'],
    ['> quote', '\\> quote'],
    ['a\n===', 'a  \n\\==='],
    ['a\n---', 'a  \n\\---'],
    ['```js', '\\`\\`\\`js'],
    ['~~~', '\\~\\~\\~'],
    ['<script>alert(1)</script>', '\\<script\\>alert(1)\\</script\\>'],
    ['[x](javascript:alert(1))', '\\[x\\](javascript:alert(1))'],
    ['&amp;', '\\&amp;'],
    ['a | b', 'a \\| b'],
    ['C:\\dir', 'C:\\\\dir'],
    ['    code', '\u00a0\u00a0\u00a0\u00a0code'],
    ['a\r# b', 'a  \n\\# b'],
    ['a\n\nb', 'a\n\nb'],
    ['消息队列，什么时候用？', '消息队列，什么时候用？'],
    ['Two words, plain: 50% of it - or so.', 'Two words, plain: 50% of it - or so.'],
  ])('%j is written as %j', (text, expected) => {
    expect(inMarkdown(text)).toBe(expected);
    expect(bare(found(inMarkdown(text)).text)).toBe(bare(text));
  });

  it('is nothing but paragraphs that say the same, whatever it holds', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { blocks, text: said } = found(inMarkdown(text));
        expect(new Set(blocks.filter((block) => !PARAGRAPH.includes(block)))).toEqual(new Set());
        expect(bare(said)).toBe(bare(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('on one line is one paragraph in a heading', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { blocks } = found(`# A ${oneLineInMarkdown(text)}`);
        expect(blocks).toEqual(['heading_open', 'inline', 'heading_close']);
      }),
    );
  });

  it('stays in its item of a list', () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyText, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }), (items) => {
        const { blocks, text } = found(items.map((texts) => itemOf(texts.map(inMarkdown))).join('\n'));
        expect(blocks.filter((block) => block === 'list_item_open')).toHaveLength(items.length);
        expect(new Set(blocks)).toEqual(
          new Set(['bullet_list_open', 'list_item_open', ...PARAGRAPH, 'list_item_close', 'bullet_list_close']),
        );
        expect(bare(text)).toBe(bare(items.flat().join('')));
      }),
      { numRuns: 500 },
    );
  });
});
