import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { placesIn } from '../../src/journal/search/occurrences.js';
import { termsOf } from '../../src/journal/search/terms.js';
import { excerpt } from '../../src/views/excerpt.js';
import { widthOf } from '../../src/views/measure.js';
import { anyText } from '../support/anyJournal.js';

/** The excerpt as a text, what is marked between brackets. */
function around(text: string, width: number, ...words: string[]): string {
  return excerpt(text, placesIn(text, termsOf(words) ?? []), width)
    .map((piece) => (piece.isMarked ? `[${piece.text}]` : piece.text))
    .join('');
}

const LONG =
  'First there was nothing at all. Then a queue was put in front of it, and it held. The rest of the story is long, and hardly of interest.';

describe('an excerpt', () => {
  it.each([
    ['is the whole of a short text', 'A queue.', 40, ['queue'], 'A [queue].'],
    ['begins with the sentence and ends with a word', LONG, 60, ['queue'], '…Then a [queue] was put in front of it, and it held. The…'],
    ['begins with a word where the sentence is too long', LONG, 60, ['hardly'], '…the story is long, and [hardly] of interest.'],
    ['keeps what was found where a word is too long', `! ! note:${'='.repeat(30)}`, 20, ['note'], '! ! [note]:========…'],
    ['counts line ends as blanks', `A queue${'\n'.repeat(40)}goes on`, 20, ['queue'], 'A [queue]…'],
    ['is the beginning where nothing is found', LONG, 30, ['cache'], 'First there was nothing at…'],
    ['shows most of the words', LONG, 60, ['the', 'a', 'queue'], '…[the]re was nothing [a]t [a]ll. [The]n [a] [queue] was put in front…'],
    [
      'of Chinese begins with the sentence',
      `${'前面先讲背景。'.repeat(9)}消息队列可以削峰填谷。${'后面还有话。'.repeat(9)}`,
      40,
      ['队列'],
      '…消息[队列]可以削峰填谷。后面还有话。后…',
    ],
    ['of Chinese without sentences begins near by', `${'前'.repeat(40)}队列${'后'.repeat(40)}`, 20, ['队列'], '…前前前前[队列]后后…'],
    ['does not begin within an emoji', `${'👩‍👩‍👧'.repeat(40)}queue`, 21, ['queue'], '…👩‍👩‍👧[queue]'],
  ])('%s', (_, text, width, words, expected) => {
    expect(around(text, width, ...words)).toBe(expected);
  });

  it('of any text is a part of it, no wider than it may be, with something marked where something is found', () => {
    fc.assert(
      fc.property(
        fc.array(anyText, { maxLength: 30 }),
        fc.integer({ min: 20, max: 60 }),
        fc.constantFrom('note', 'a', '消息', '('),
        (parts, width, word) => {
          const text = parts.join(' ');
          const places = placesIn(text, termsOf([word]) ?? []);
          const pieces = excerpt(text, places, width);
          const shown = pieces.map((piece) => piece.text).join('');
          expect(widthOf(shown.replace(/\p{Cc}/gu, ' '))).toBeLessThanOrEqual(width);
          expect(text).toContain(shown.replace(/^…|…$/g, ''));
          expect(pieces.some(({ isMarked }) => isMarked)).toBe(places.length > 0);
        },
      ),
    );
  });
});
