/**
 * Writes src/generated/commandTable.ts: the names, arguments, options and allowed words of every command, read from the commands themselves, so that shell completion
 * needs to load none of them.
 */
import { access, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = new URL('..', import.meta.url);
const target = new URL('src/generated/commandTable.ts', root);

const head = `// Generated from the commands by scripts/commandTable.js.

export interface DescribedCommand {
  name: string;
  summary: string;
  args: readonly { name: string; variadic: boolean; choices: readonly string[] }[];
  options: readonly { name: string; short?: string; description: string; takesValue: boolean; choices: readonly string[] }[];
}

export const COMMAND_TABLE: readonly DescribedCommand[] = `;

async function describedCommands() {
  const folder = await mkdtemp(join(tmpdir(), 'interview-commands-'));
  try {
    const outfile = join(folder, 'cli.cjs');
    await build({
      entryPoints: [fileURLToPath(new URL('src/cli.ts', root))],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      logLevel: 'error',
      external: ['fs-native-extensions'],
    });
    const { default: cli } = await import(pathToFileURL(outfile).href);
    const program = await cli.wholeProgram({ version: '', look: { width: 100 }, page() {}, err() {} });
    return program.commands.map((command) => described(command));
  } finally {
    await rm(folder, { recursive: true });
  }
}

function described(command) {
  return {
    name: command.name(),
    summary: command.description(),
    args: command.registeredArguments.map((argument) => ({
      name: argument.name(),
      variadic: argument.variadic,
      choices: argument.argChoices ?? [],
    })),
    options: command.options.map((option) => ({
      name: option.long.slice(2),
      ...(option.short && { short: option.short.slice(1) }),
      description: option.description,
      takesValue: !option.isBoolean(),
      choices: option.argChoices ?? [],
    })),
  };
}

await access(target).catch(() => writeFile(target, `${head}[];\n`));
await writeFile(target, `${head}${JSON.stringify(await describedCommands(), null, 2)};\n`);
