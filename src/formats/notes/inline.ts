import MarkdownIt from 'markdown-it';

const markdown = new MarkdownIt('commonmark', { html: false });
/** Longer lines keep their marks: nobody emphasises in them, and reading them could take long. */
const LONGEST = 4096;

/** HTML that people put into notes; anything else in angle brackets is text, as in List<String>. */
const TAG = /<\/?(?:br|b|i|u|em|strong|del|s|p|div|span|font|center|details|summary|sub|sup|mark|kbd|small|hr|img|a)\b[^<>]{0,300}>/gi;
/** What its writer has struck out. */
const STRUCK = /<(del|s|strike)>[^<]{0,300}<\/\1>|~~[^~]{1,300}~~/gi;
/** So much white space is layout; every search for what stands beside blanks would walk through it again and again. */
const LAYOUT = /\s{9,}/g;
/** Only such a line has marks to take off. */
const MARKED = /[*_[\]~&\\!]/;

/** What a reader of the page would see of one line of Markdown: no marks of emphasis, links as their text, code with its backticks; and whether all of it was bold. */
export function inlineText(source: string): { text: string; bold: boolean } {
  const bare = source.replace(LAYOUT, ' ').replace(STRUCK, ' ').replace(TAG, ' ').trim();
  if (bare.length > LONGEST || !MARKED.test(bare)) return { text: bare, bold: false };
  const tokens = markdown.parseInline(bare, {})[0]?.children ?? [];
  let text = '';
  let bold = 0;
  let allBold = /^(?:\*\*|__)/.test(bare);
  for (const { type, content, markup } of tokens) {
    if (type === 'strong_open') bold++;
    else if (type === 'strong_close') bold--;
    const shown =
      type === 'code_inline' ? `${markup}${content}${markup}` : type === 'softbreak' ? ' ' : /^(?:text|image)/.test(type) ? content : '';
    if (bold === 0 && /[^\s:：.。]/.test(shown)) allBold = false;
    text += shown;
  }
  return { text: text.trim(), bold: allBold };
}
