import { type KeypressEvent, useEffect, useRef } from '@inquirer/core';

/** Asks a terminal to mark what is pasted (bracketed paste, xterm); Node's readline names the marks. */
const MARK_PASTES = '\u001b[?2004h';
const MARK_PASTES_NO_MORE = '\u001b[?2004l';

/** Whether the keys come from a paste; told by the marks that `isMark` takes out of the keys. */
export interface Paste {
  readonly isOn: boolean;
  /** Notes a mark; true when the key was one. */
  isMark(key: KeypressEvent): boolean;
}

/** A hook for prompts that treat a line break in a paste unlike Enter. */
export function usePaste(): Paste {
  const state = useRef({ isOn: false });
  useEffect((rl) => {
    const output = (rl as unknown as { output: NodeJS.WritableStream & { unmute(): void; mute(): void } }).output;
    const send = (sequence: string) => {
      output.unmute();
      output.write(sequence);
      output.mute();
    };
    send(MARK_PASTES);
    return () => send(MARK_PASTES_NO_MORE);
  }, []);
  return {
    get isOn() {
      return state.current.isOn;
    },
    isMark({ name }) {
      if (name !== 'paste-start' && name !== 'paste-end') return false;
      state.current.isOn = name === 'paste-start';
      return true;
    },
  };
}
