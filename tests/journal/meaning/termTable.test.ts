import { describe, expect, it } from '@jest/globals';
import { termsIn, termTable } from '../../../src/journal/meaning/termTable.js';
import type { TermLexicon } from '../../../src/journal/meaning/vocabulary.js';
import { phrasesByLead } from '../../../src/journal/phrases.js';
import { termLexicon } from '../../support/vocabulary.js';

const read = (lexicon: TermLexicon) => {
  const { index, text } = termTable(lexicon);
  const bytes = new TextEncoder().encode(text);
  return termsIn(index, (from, to) => bytes.subarray(from, to));
};

describe('the table of terms', () => {
  it('finds every concept of the lexicon that ships, with the names that it shares with others', () => {
    const { namesOf } = read(termLexicon);
    const wrong = termLexicon.concepts.filter(({ name, aliases }) => {
      const shared = termLexicon.pairs.filter(({ both }) => both.includes(name)).flatMap((pair) => pair.aliases);
      return String(namesOf(name)) !== String([...aliases, ...shared]);
    });
    expect(wrong).toEqual([]);
  });

  it('finds every phrase by its first word or character, with the concepts that it stands for', () => {
    const { phrasesAt } = read(termLexicon);
    const whole = phrasesByLead([
      ...termLexicon.concepts.map(({ name, aliases }) => [[name], aliases] as const),
      ...termLexicon.pairs.map(({ both, aliases }) => [both, aliases] as const),
    ]);
    const wrong = [...whole].filter(([lead, phrases]) => {
      return JSON.stringify(phrasesAt(lead)) !== JSON.stringify(phrases);
    });
    expect(whole.size).toBeGreaterThan(5000);
    expect(wrong).toEqual([]);
  });

  it('finds nothing beside what is there: before the first line, between two, after the last, a part of a key', () => {
    const { phrasesAt, conceptOf, namesOf } = read({
      concepts: [
        { name: 'docker', aliases: ['docker', '容器'] },
        { name: 'c++', light: true, own: true, aliases: ['c++'] },
      ],
      pairs: [],
    });
    for (const absent of ['', 'a', 'cc', 'dock', 'dockers', 'z', '容', '器', '\u{1f600}']) expect(namesOf(absent)).toBeUndefined();
    for (const absent of ['', 'a', 'cc', 'dock', 'dockers', 'z', '器', '\u{1f600}']) expect(phrasesAt(absent)).toEqual([]);
    expect(phrasesAt('容')).toEqual([{ text: '容器', is: ['docker'] }]);
    expect(conceptOf('docker')).toEqual({ name: 'docker', aliases: ['docker', '容器'] });
    expect(conceptOf('c++')).toEqual({ name: 'c++', light: true, own: true, aliases: ['c++'] });
  });

  it('gives one object for a concept, by whichever phrase it is met', () => {
    const { phrasesAt, conceptOf } = read({
      concepts: [
        { name: 'get', aliases: ['get'] },
        { name: 'post', aliases: ['post'] },
      ],
      pairs: [{ both: ['get', 'post'], aliases: ['verbs'] }],
    });
    expect(phrasesAt('verbs')).toEqual([{ text: 'verbs', is: ['get', 'post'] }]);
    expect(conceptOf('post')).toBe(conceptOf('post'));
  });
});
