import { createPrompt, isEnterKey, isTabKey, makeTheme, type Status, useEffect, useKeypress, usePrefix, useState } from '@inquirer/core';
import type { Understood } from '../context.js';
import { fold } from '../journal/words.js';
import { oneLine } from '../views/printable.js';
import { usePaste } from './paste.js';

/** What the line prompt shows and takes; texts are printable already. */
export interface LineConfig {
  message: string;
  default?: string;
  initial?: string;
  suggestions?: readonly string[];
  understand?: (text: string) => Promise<Understood>;
  onChange?: (text: string) => void;
}

const SHOWN = 5;

/** One line of text, with suggestions that Tab takes, and an echo of how it was understood. */
export const linePrompt = createPrompt<string, LineConfig>((config, done) => {
  const theme = makeTheme();
  const [status, setStatus] = useState<Status>('idle');
  const [value, setValue] = useState('');
  const [problem, setProblem] = useState('');
  const [echo, setEcho] = useState('');
  const prefix = usePrefix({ status, theme });
  const paste = usePaste();
  const fitting = suggestionsFor(value, config.suggestions);

  useEffect((rl) => {
    if (!config.initial) return;
    rl.write(config.initial);
    setValue(config.initial);
  }, []);

  useKeypress(async (key, rl) => {
    if (status !== 'idle' || paste.isMark(key)) return;
    if (isEnterKey(key) && paste.isOn) {
      // A pasted text of several lines becomes one line.
      rl.write(`${value} `);
      setValue(`${value} `);
      return;
    }
    if (isEnterKey(key)) {
      const answer = value.trim() ? value : (config.default ?? '');
      setStatus('loading');
      const understood = (await config.understand?.(answer)) ?? {};
      if (understood.problem !== undefined) {
        rl.write(value);
        setProblem(understood.problem);
        setStatus('idle');
        return;
      }
      setValue(answer);
      setEcho(understood.echo ?? '');
      setStatus('done');
      done(answer);
      return;
    }
    if (isTabKey(key)) {
      rl.clearLine(0);
      const taken = fitting[0] ?? (value || (config.default ?? ''));
      rl.write(taken);
      setValue(taken);
    } else {
      setValue(rl.line);
    }
    setProblem('');
    config.onChange?.(rl.line);
  });

  const message = theme.style.message(config.message, status);
  const shown = oneLine(value);
  if (status === 'done')
    return [prefix, message, theme.style.answer(shown || '-'), echo && theme.style.help(`= ${echo}`)].filter(Boolean).join(' ');
  const hint = !value && config.default ? `${theme.style.defaultAnswer(oneLine(config.default))} ` : '';
  const below = problem
    ? theme.style.error(problem)
    : fitting.length > 0
      ? theme.style.help(`Tab: ${fitting.map(oneLine).join(' · ')}`)
      : '';
  return [`${prefix} ${message} ${hint}${shown}`, below];
});

function suggestionsFor(value: string, suggestions: readonly string[] = []): string[] {
  const typed = fold(value);
  return suggestions.filter((suggestion) => fold(suggestion).startsWith(typed) && suggestion !== value).slice(0, SHOWN);
}
