import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { html, joined } from '../../../src/formats/report/html.js';
import { anyText } from '../../support/anyJournal.js';

const NAMES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };
const read = (markup: string) => markup.replace(/&(amp|lt|gt|quot);/g, (_, name) => NAMES[name] ?? '');

describe('a template of markup', () => {
  it('escapes every text, in texts and in attributes', () => {
    expect(html`<p title="${`a"b'c`}">${'<b>&amp;</b>'}</p>`.html).toBe(`<p title="a&quot;b'c">&lt;b&gt;&amp;amp;&lt;/b&gt;</p>`);
  });

  it('takes markup as it is, one or many, and leaves out what is absent', () => {
    const items = ['a', '<'].map((item) => html`<li>${item}</li>`);
    expect(html`<ul>${items}${false}${undefined}${''}${0}</ul>`.html).toBe('<ul><li>a</li><li>&lt;</li>0</ul>');
    expect(joined([html`a`, undefined, html`b`], ', ').html).toBe('a, b');
  });

  it('shows control and bidirectional characters as signs, and keeps lines', () => {
    expect(html`${'a\u0000b\u001b[31m\nc\u202egnp'}`.html).toBe('a␀b␛[31m\nc‹202E›gnp');
  });

  it('lets no sign of markup through, and loses none', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ unit: 'binary' }), fc.string()), (text) => {
        const { html: markup } = html`${text}`;
        expect(markup).not.toMatch(/[<>"]|&(?!(?:amp|lt|gt|quot);)/);
        expect(read(markup).match(/[<>"'&]/g)).toEqual(text.match(/[<>"'&]/g));
      }),
    );
  });
});
