import type { ChoiceQuestion, ConfirmQuestion, KeyQuestion, LineQuestion, LinesQuestion, Prompts } from '../context.js';
import { Cancelled, UserError } from '../errors.js';
import { oneLine } from '../views/printable.js';

/** The terminal on which questions are asked. */
export interface Terminal {
  input: NodeJS.ReadStream;
  output: NodeJS.WriteStream;
}

/** How Inquirer is called: with a question, and where to ask it. */
type Ask<Config, Value> = (
  config: Config,
  context: { input: NodeJS.ReadStream; output: NodeJS.WriteStream; signal: AbortSignal },
) => Promise<Value>;

/** Questions through Inquirer, which is loaded at the first one. Without a terminal every question is an error that says what to type instead. */
export function promptsOn(findTerminal: () => Terminal | undefined): Prompts {
  return {
    get interactive() {
      return findTerminal() !== undefined;
    },

    async line({ message, suggestions, initial, default: fallback, instead, ...question }: LineQuestion) {
      const on = asked(findTerminal(), message, instead);
      const { linePrompt } = await import('./line.js');
      return on(linePrompt, {
        ...question,
        message: oneLine(message),
        ...(fallback !== undefined && { default: fallback }),
        ...(initial && { initial: typable(initial) }),
        suggestions: suggestions?.filter((suggestion) => typable(suggestion) === suggestion),
      });
    },

    async lines({ message, help, initial, instead, ...question }: LinesQuestion) {
      const on = asked(findTerminal(), message, instead);
      const { linesPrompt } = await import('./lines.js');
      return on(linesPrompt, {
        ...question,
        message: oneLine(message),
        ...(help && { help: oneLine(help) }),
        ...(initial && { initial: initial.map(typable) }),
      });
    },

    async key<T extends string>({ message, instead, meanwhile, ...question }: KeyQuestion<T>) {
      const terminal = findTerminal();
      const on = asked(terminal, message, instead);
      const { keyPrompt } = await import('./key.js');
      return (await on(keyPrompt, { ...question, message: oneLine(message), width: terminal?.output.columns }, meanwhile)) as T;
    },

    async choose<T extends string>({ message, choices, instead, ...question }: ChoiceQuestion<T>) {
      const on = asked(findTerminal(), message, instead);
      const { select } = await import('./inquirer.js');
      return on(select<T>, {
        ...question,
        message: oneLine(message),
        choices: choices.map(({ value, name }) => ({ value, name: oneLine(name) })),
        loop: false,
        pageSize: 15,
      });
    },

    async confirm({ message, instead, ...question }: ConfirmQuestion) {
      const on = asked(findTerminal(), message, instead);
      const { confirm } = await import('./inquirer.js');
      return on(confirm, { ...question, message: oneLine(message) });
    },
  };
}

function asked(terminal: Terminal | undefined, message: string, instead: string) {
  if (!terminal) throw new UserError(`There is no terminal to ask on: ${message}`, instead);
  return async <Config, Value>(prompt: Ask<Config, Value>, config: Config, meanwhile?: () => Promise<void>): Promise<Value> => {
    const stopping = untilStopped(terminal);
    const answer = prompt(config, { ...terminal, signal: stopping.signal });
    // Work for the processor would keep the question from being drawn.
    const work = meanwhile && new Promise(setImmediate).then(meanwhile).catch(failed);
    let failure: { error: unknown } | undefined;
    function failed(error: unknown) {
      failure = { error };
      stopping.stop();
    }
    try {
      return await answer;
    } catch (error) {
      await work;
      if (failure) throw failure.error;
      if (stopping.signal.aborted) throw new Cancelled();
      if (error instanceof Error && ['ExitPromptError', 'AbortPromptError', 'CancelPromptError'].includes(error.name))
        throw new Cancelled();
      throw error;
    } finally {
      await work;
      stopping.forget();
    }
  };
}

/** Text that stands in a line to be changed is typed into it: a control character would be a key. */
function typable(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ');
}

const SIGNALS = ['SIGHUP', 'SIGTERM'] as const;

/**
 * Ends a question when the terminal goes away, the process is asked to end, or Ctrl-D closes the input: what was typed can then still be saved.
 * From then on a second signal (a closing terminal sends several) and a terminal that cannot be written to are passed over.
 */
function untilStopped({ input, output }: Terminal) {
  const controller = new AbortController();
  const stop = () => controller.abort();
  const stopWhenClosed = (_: unknown, key?: { name?: string; ctrl?: boolean }) => {
    if (key?.ctrl && key.name === 'd') setImmediate(() => input.isPaused() && stop());
  };
  const stopWhenGone = (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EIO') throw error;
    stop();
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  for (const stream of [input, output]) stream.on('error', stop);
  // Node's readline throws what a terminal that is gone says to it, where nobody but the process can catch it.
  process.on('uncaughtException', stopWhenGone);
  input.on('end', stop);
  input.on('keypress', stopWhenClosed);
  return {
    signal: controller.signal,
    stop,
    forget() {
      input.removeListener('end', stop);
      input.removeListener('keypress', stopWhenClosed);
      if (controller.signal.aborted) return;
      process.removeListener('uncaughtException', stopWhenGone);
      for (const signal of SIGNALS) process.removeListener(signal, stop);
      for (const stream of [input, output]) stream.removeListener('error', stop);
    },
  };
}
