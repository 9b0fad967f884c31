import { PassThrough } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { render } from '@inquirer/testing';
import { describe, expect, it, jest } from '@jest/globals';
import { Cancelled } from '../../src/errors.js';
import { keyPrompt } from '../../src/prompts/key.js';
import { linePrompt } from '../../src/prompts/line.js';
import { linesPrompt } from '../../src/prompts/lines.js';
import { promptsOn, type Terminal } from '../../src/prompts/prompts.js';

/** Longer than an empty line waits for the rest of a paste. */
const QUIET = 60;

describe('a line', () => {
  it('takes what is typed, or the default', async () => {
    const typed = await render(linePrompt, {
      message: 'Role',
      default: 'Backend engineer',
    });
    expect(typed.getScreen()).toMatchInlineSnapshot(`"? Role (Backend engineer)"`);
    typed.events.type('SRE');
    typed.events.keypress('enter');
    await expect(typed.answer).resolves.toBe('SRE');

    const skipped = await render(linePrompt, {
      message: 'Role',
      default: 'Backend engineer',
    });
    skipped.events.keypress('enter');
    await expect(skipped.answer).resolves.toBe('Backend engineer');
  });

  it('suggests what begins like it, and Tab takes the first', async () => {
    const { answer, events, getScreen } = await render(linePrompt, {
      message: 'Company',
      suggestions: ['Acme', 'Acme Labs', 'Globex'],
    });
    events.type('ac');
    expect(getScreen()).toMatchInlineSnapshot(`
     "? Company ac
     Tab: Acme · Acme Labs"
    `);
    events.keypress('tab');
    events.keypress('enter');
    await expect(answer).resolves.toBe('Acme');
  });

  it('says how it was understood, or what is wrong with it, and keeps what was typed', async () => {
    const understand = async (text: string) => (text === 'friday' ? { echo: 'Fri 20 Nov 2026' } : { problem: 'Not understood.' });
    const { answer, events, getScreen, nextRender } = await render(linePrompt, {
      message: 'Date',
      understand,
    });
    events.type('frid');
    events.keypress('enter');
    await nextRender();
    expect(getScreen()).toMatchInlineSnapshot(`
     "? Date frid
     > Not understood."
    `);
    events.type('ay');
    events.keypress('enter');
    await expect(answer).resolves.toBe('friday');
    expect(getScreen()).toMatchInlineSnapshot(`"✔ Date friday = Fri 20 Nov 2026"`);
  });

  it('tells every key, so that nothing typed is lost, and begins with what was there', async () => {
    const onChange = jest.fn();
    const { answer, events } = await render(linePrompt, {
      message: 'Company',
      initial: 'Ac',
      onChange,
    });
    events.type('m');
    expect(onChange).toHaveBeenLastCalledWith('Acm');
    events.keypress('enter');
    await expect(answer).resolves.toBe('Acm');
  });

  it('shows control characters that were pasted, and sends none', async () => {
    const { events, getScreen } = await render(linePrompt, {
      message: 'Company',
      suggestions: [],
    });
    events.type('A\u009b31m\u202e');
    expect(getScreen({ raw: true })).toContain('A‹009B›31m‹202E›');
  });
});

describe('lines', () => {
  it('end with an empty one', async () => {
    const { answer, events, getScreen } = await render(linesPrompt, {
      message: 'What did they ask?',
      help: 'One question a line.',
    });
    events.type('Why layers?');
    events.keypress('enter');
    events.type('And then');
    expect(getScreen()).toMatchInlineSnapshot(`
     "? What did they ask?
       1. Why layers?
       2. And then
     One question a line."
    `);
    events.keypress('enter');
    events.keypress('enter');
    await expect(answer).resolves.toEqual(['Why layers?', 'And then']);
  });

  it('do not end with the empty lines of a paste, whether the terminal marks it or not', async () => {
    const marked = await render(linesPrompt, { message: 'What did they ask?' });
    marked.events.keypress('paste-start');
    marked.events.type('One');
    marked.events.keypress('enter');
    marked.events.keypress('enter');
    await sleep(QUIET);
    marked.events.type('Two');
    marked.events.keypress('enter');
    marked.events.keypress('paste-end');
    marked.events.keypress('enter');
    await expect(marked.answer).resolves.toEqual(['One', 'Two']);

    const unmarked = await render(linesPrompt, {
      message: 'What did they ask?',
    });
    unmarked.events.type('One');
    unmarked.events.keypress('enter');
    unmarked.events.keypress('enter');
    unmarked.events.type('Two');
    unmarked.events.keypress('enter');
    await sleep(QUIET);
    unmarked.events.keypress('enter');
    await expect(unmarked.answer).resolves.toEqual(['One', 'Two']);
  });

  it('give the last one back for changing', async () => {
    const { answer, events, getScreen } = await render(linesPrompt, {
      message: 'What did they ask?',
      initial: ['One', 'Tw'],
    });
    events.type('o');
    events.keypress('enter');
    events.keypress('backspace');
    events.type('!');
    expect(getScreen()).toContain('2. Two!');
    events.keypress('enter');
    events.keypress('enter');
    await expect(answer).resolves.toEqual(['One', 'Two!']);
  });
});

describe('a key', () => {
  const keys = [
    { key: 'y', name: 'answered', value: 'yes' },
    { key: 's', name: 'skip', value: 'unknown' },
  ];

  it('answers at once, and others do nothing', async () => {
    const { answer, events, getScreen } = await render(keyPrompt, {
      message: '1/2 Why layers?',
      keys,
      enter: 'unknown',
    });
    expect(getScreen()).toMatchInlineSnapshot(`
     "? 1/2 Why layers?
     <y> answered  <s> skip (Enter)"
    `);
    events.keypress('q');
    events.keypress('y');
    await expect(answer).resolves.toBe('yes');
    expect(getScreen()).toMatchInlineSnapshot(`"✔ 1/2 Why layers? answered"`);
  });

  it('is Enter for what Enter stands for', async () => {
    const { answer, events } = await render(keyPrompt, {
      message: 'Why?',
      keys,
      enter: 'unknown',
    });
    events.keypress('enter');
    await expect(answer).resolves.toBe('unknown');
  });
});

describe('where there is no terminal', () => {
  const nobody = promptsOn(() => undefined);
  const question = {
    message: 'Remove Acme?',
    instead: 'Say so at once: --yes',
  };

  it('every question is an error that says what to type instead', async () => {
    const error = expect.objectContaining({
      name: 'UserError',
      hint: 'Say so at once: --yes',
    });
    await expect(nobody.confirm(question)).rejects.toEqual(error);
    await expect(nobody.line(question)).rejects.toEqual(error);
    await expect(nobody.lines(question)).rejects.toEqual(error);
    await expect(nobody.key({ ...question, keys: [] })).rejects.toEqual(error);
    await expect(nobody.choose({ ...question, choices: [] })).rejects.toEqual(error);
    expect(nobody.interactive).toBe(false);
  });
});

describe('a key that is asked for while something is kept', () => {
  const keys = [{ key: 'x', name: 'go on', value: 'on' }] as const;
  const question = { message: 'And now?', keys, instead: 'Nothing' };

  /** A terminal of streams, with what was written to it. */
  function terminal() {
    const [input, output] = [new PassThrough(), new PassThrough()];
    let screen = '';
    output.on('data', (bytes) => {
      screen += bytes;
    });
    const prompts = promptsOn(() => ({ input, output }) as unknown as Terminal);
    return { prompts, input, screen: () => screen };
  }

  it('is on the screen before that begins, and is no answer before it ended', async () => {
    const { prompts, input, screen } = terminal();
    let shown = '';
    let finish: () => void = () => undefined;
    let answered = false;
    const answer = prompts.key({
      ...question,
      meanwhile: () => {
        shown = screen();
        return new Promise((resolve) => {
          finish = resolve;
        });
      },
    });
    void answer.then(() => {
      answered = true;
    });
    await sleep(QUIET);
    expect(shown).toContain('And now?');
    input.write('x');
    await sleep(QUIET);
    expect(answered).toBe(false);
    finish();
    await expect(answer).resolves.toBe('on');
  });

  it('is withdrawn where that fails, with what it says', async () => {
    const { prompts } = terminal();
    const failing = prompts.key({ ...question, meanwhile: async () => Promise.reject(new Error('the disk is full')) });
    await expect(failing).rejects.toThrow('the disk is full');
  });

  it('waits for it when the person stops', async () => {
    const { prompts, input } = terminal();
    let kept = false;
    const stopped = prompts.key({
      ...question,
      meanwhile: async () => {
        await sleep(2 * QUIET);
        kept = true;
      },
    });
    await sleep(QUIET);
    input.write('\u0003');
    await expect(stopped).rejects.toThrow(Cancelled);
    expect(kept).toBe(true);
  });
});
