import { createPrompt, isEnterKey, makeTheme, type Status, useEffect, useKeypress, usePrefix, useState } from '@inquirer/core';
import { widthOf } from '../views/measure.js';

export interface KeyConfig {
  message: string;
  keys: readonly { key: string; name: string; value: string }[];
  enter?: string;
  /** Shows how long it has been asked. */
  timer?: boolean;
  /** Columns of the terminal. */
  width?: number | undefined;
}

/** One key, without Enter; Enter takes what it stands for. Other keys do nothing. */
export const keyPrompt = createPrompt<string, KeyConfig>((config, done) => {
  const theme = makeTheme();
  const [status, setStatus] = useState<Status>('idle');
  const [taken, setTaken] = useState('');
  const [seconds, setSeconds] = useState(0);
  const prefix = usePrefix({ status, theme });

  useKeypress((key, rl) => {
    const typed = (key.name || rl.line).toLowerCase();
    rl.clearLine(0);
    if (status !== 'idle' || key.ctrl) return;
    const choice = isEnterKey(key)
      ? config.keys.find(({ value }) => value === config.enter)
      : config.keys.find((candidate) => candidate.key === typed);
    if (!choice) return;
    setTaken(choice.name || choice.key);
    setStatus('done');
    done(choice.value);
  });

  useEffect(() => {
    if (!config.timer) return;
    const begin = performance.now();
    const ticking = setInterval(() => setSeconds(Math.floor((performance.now() - begin) / 1000)), 1000);
    return () => clearInterval(ticking);
  }, []);

  const message = theme.style.message(config.timer ? `${config.message} ${clock(seconds)}` : config.message, status);
  if (status === 'done') return `${prefix} ${message} ${theme.style.answer(taken)}`;
  const keys = config.keys.map(({ key, name, value }) =>
    [theme.style.key(key), name, value === config.enter && '(Enter)'].filter(Boolean).join(' '),
  );
  return [`${prefix} ${message} `, inLines(keys, config.width ?? Number.POSITIVE_INFINITY)];
});

/** Seconds as "12:05". */
function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

const GAP = '  ';

/** The keys beside each other as far as they fit, none broken in two. */
function inLines(keys: readonly string[], width: number): string {
  const lines: string[] = [];
  for (const key of keys) {
    const longer = lines.length > 0 ? `${lines.at(-1)}${GAP}${key}` : key;
    if (lines.length > 0 && widthOf(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(key);
  }
  return lines.join('\n');
}
