import { describe, expect, it } from '@jest/globals';
import { splitNote } from '../../../src/formats/notes/frontMatter.js';
import { interviewIn, words } from './reading.js';

describe('the front matter of a note', () => {
  it('is taken off, each field with its line', () => {
    expect(splitNote('---\ntitle: "Acme: first round"\ntags: [go, remote]\n\ndate: 2026-03-04\n---\n# Why?\n', words)).toEqual({
      fields: [
        { name: 'title', value: 'Acme: first round', line: 2 },
        { name: 'tags', value: 'go, remote', line: 3 },
        { name: 'date', value: '2026-03-04', line: 5 },
      ],
      body: '# Why?\n',
      from: 6,
    });
  });

  it.each<[what: string, matter: string, fields: [name: string, value: string][]]>([
    ['a colon too many', 'company: Acme: Berlin', [['company', 'Acme: Berlin']]],
    ['a quotation mark that does not end', 'company: "Acme', [['company', 'Acme']]],
    [
      'a tab',
      'company:\tAcme\n\trole: x',
      [
        ['company', 'Acme'],
        ['role', 'x'],
      ],
    ],
    ['a full-width colon', '公司：青禾科技', [['公司', '青禾科技']]],
    [
      'a line without a colon',
      'company: Acme: Berlin\njust words',
      [
        ['company', 'Acme: Berlin'],
        ['', 'just words'],
      ],
    ],
    [
      'a field twice',
      'company: Acme\ncompany: Globex',
      [
        ['company', 'Acme'],
        ['company', 'Globex'],
      ],
    ],
    [
      'an alias bomb',
      'a: &a [x, x]\nb: [*a, *a]',
      [
        ['a', '&a [x, x]'],
        ['b', '[*a, *a]'],
      ],
    ],
    ['a key that means something', '__proto__: {polluted: true}', [['__proto__', '{polluted: true}']]],
    ['a tag', 'a: !!js/function x', [['a', '!!js/function x']]],
  ])('with %s is read line by line', (_, matter, expected) => {
    const { fields } = splitNote(`---\n${matter}\n---\n`, words);
    expect(fields.map(({ name, value }) => [name, value])).toEqual(expected);
  });

  it('keeps comments, and values as they are written', () => {
    const note = '---\n# from my blog\ncompany: Acme # the one in Berlin\nphone: 0049\nversion: 1.10\ntext: |\n  # no comment\n---\n- Why?';
    expect(interviewIn(note).notes).toBe('# from my blog\n# the one in Berlin\nphone: 0049\nversion: 1.10\ntext: # no comment');
  });

  it('leaves every object as it was', () => {
    interviewIn('---\n__proto__: {polluted: true}\nconstructor: 1\n---\n- Why?');
    expect('polluted' in {}).toBe(false);
  });

  it.each<[what: string, text: string]>([
    ['that does not end', '---\ncompany: Acme\n- Why?'],
    ['that is a rule', 'Some words.\n---\ncompany: Acme\n---\n'],
    ['that ends after a story', `---\n${'a line\n'.repeat(300)}---\n`],
    ['that is a heading between two rules', '---\n## Round 2 with Anna\n---\n- Why?'],
    ['that is a list between two rules', '---\n- Why: of all languages: Go?\n---\n'],
    ['that begins with a number', '---\n1. Why Go: speed?\n---\n'],
    ['that is a question with its answer', '---\nQ: What is DNS?\nA: names\n---\nQ: What is TLS?\nA: keys\n---\n'],
    ['that is empty', '---\n\n---\n- Why?'],
    ['that begins after a blank line', '\n---\ncompany: Acme\n---\n'],
  ])('%s is none', (_, text) => {
    expect(splitNote(text, words)).toEqual({ fields: [], body: text, from: 0 });
  });

  it('gives what it holds, and keeps the rest in the notes', () => {
    const { notes, questions, ...facts } = interviewIn(
      '---\ncompany: Acme\nposition: Backend engineer\ndate: 2026-03-04\ntags: [go, remote]\nmood: calm\n---\n\n1. Why Go?\n',
    );
    expect(facts).toEqual({ company: 'Acme', role: 'Backend engineer', date: '2026-03-04', tags: ['go', 'remote'] });
    expect(notes).toBe('mood: calm');
    expect(questions).toEqual([{ text: 'Why Go?', line: 9 }]);
  });
});
