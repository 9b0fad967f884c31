import { describe, expect, it } from '@jest/globals';
import type { AskingLexicon, TermLexicon } from '../../../src/journal/meaning/vocabulary.js';
import { searchable } from '../../../src/journal/phrases.js';
import { askingLexicon, termLexicon } from '../../support/vocabulary.js';

const { concepts, pairs }: TermLexicon = termLexicon;
const { asking, narrows, narrowed, idle, alone }: AskingLexicon = askingLexicon;

const twice = (texts: readonly string[]) => texts.filter((text, index) => texts.indexOf(text) !== index);

describe('the terms that ship', () => {
  const aliases = [...concepts, ...pairs].flatMap((entry) => entry.aliases);

  it('name each concept once, and have names for each', () => {
    expect(twice(concepts.map(({ name }) => name))).toEqual([]);
    expect(concepts.filter((concept) => concept.aliases.length === 0)).toEqual([]);
  });

  it('have each alias once, folded as texts are', () => {
    expect(twice(aliases)).toEqual([]);
    expect(aliases.filter((alias) => alias === '' || alias !== searchable(alias))).toEqual([]);
  });

  it('pair concepts that are there', () => {
    const names = new Set(concepts.map(({ name }) => name));
    expect(pairs.filter(({ both }) => both.length < 2 || both.some((name) => !names.has(name)))).toEqual([]);
  });
});

describe('the words of asking that ship', () => {
  it('are each there once, folded as texts are', () => {
    const cues = [...asking.flatMap((intent) => intent.cues), ...narrows, ...narrowed, ...idle];
    expect(twice(cues)).toEqual([]);
    expect(cues.filter((cue) => cue === '' || cue !== searchable(cue))).toEqual([]);
    expect(twice([...alone])).toEqual([]);
  });
});
