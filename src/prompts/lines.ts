import {
  createPrompt,
  isBackspaceKey,
  isEnterKey,
  isUpKey,
  makeTheme,
  type Status,
  useEffect,
  useKeypress,
  usePrefix,
  useRef,
  useState,
} from '@inquirer/core';
import { oneLine } from '../views/printable.js';
import { usePaste } from './paste.js';

export interface LinesConfig {
  message: string;
  help?: string;
  initial?: readonly string[];
  onChange?: (lines: readonly string[]) => void;
}

/** How long an empty line waits for more, in milliseconds: a paste comes faster, a hand slower. */
const GRACE = 25;
/** Several lines; an empty one ends, but not within a paste. Backspace on an empty line takes the last one back. */
export const linesPrompt = createPrompt<string[], LinesConfig>((config, done) => {
  const theme = makeTheme();
  const [status, setStatus] = useState<Status>('idle');
  const [lines, setLines] = useState<string[]>([...(config.initial?.slice(0, -1) ?? [])]);
  const [value, setValue] = useState('');
  const paste = usePaste();
  const ending = useRef<NodeJS.Timeout | undefined>(undefined);
  const prefix = usePrefix({ status, theme });

  useEffect((rl) => {
    const last = config.initial?.at(-1);
    if (last) {
      rl.write(last);
      setValue(last);
    }
    return () => clearTimeout(ending.current);
  }, []);

  useKeypress((key, rl) => {
    if (status !== 'idle') return;
    clearTimeout(ending.current);
    if (paste.isMark(key)) return;
    if (isEnterKey(key)) {
      if (value.trim()) tell([...lines, value.trimEnd()], '');
      else if (!paste.isOn) ending.current = setTimeout(end, GRACE);
      return;
    }
    const last = lines.at(-1);
    if (last !== undefined && value === '' && (isBackspaceKey(key) || isUpKey(key))) {
      rl.clearLine(0);
      rl.write(last);
      tell(lines.slice(0, -1), last);
      return;
    }
    tell(lines, rl.line);
  });

  const message = theme.style.message(config.message, status);
  const entered = lines.map((line, index) => `  ${theme.style.help(`${index + 1}.`)} ${oneLine(line)}`);
  if (status === 'done') return [`${prefix} ${message}`, ...(lines.length > 0 ? entered : [`  ${theme.style.help('nothing')}`])].join('\n');
  const current = `  ${theme.style.help(`${lines.length + 1}.`)} ${oneLine(value)}`;
  return [[`${prefix} ${message}`, ...entered, current].join('\n'), config.help ? theme.style.help(config.help) : ''];

  function tell(nextLines: string[], nextValue: string): void {
    setLines(nextLines);
    setValue(nextValue);
    config.onChange?.(nextValue ? [...nextLines, nextValue] : nextLines);
  }

  function end(): void {
    setStatus('done');
    done(lines);
  }
});
