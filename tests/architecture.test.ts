import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from '@jest/globals';

/**
 * What each room of src may import: other rooms, and packages. A room is a folder of src, or one of the files beside them. Type-only imports of the context are allowed
 * everywhere but in the innermost rooms, for it holds the ports.
 */
const ROOMS: Record<string, { rooms: string[]; packages: string[] }> = {
  generated: { rooms: [], packages: ['ajv'] },
  'errors.ts': { rooms: [], packages: [] },
  journal: { rooms: ['errors.ts', 'generated'], packages: ['date-fns', 'ts-fsrs'] },
  page: { rooms: [], packages: [] },
  formats: {
    rooms: ['journal', 'errors.ts', 'generated'],
    packages: ['chrono-node', 'yaml', 'markdown-it', 'chardet', 'd3-scale', 'd3-shape'],
  },
  views: { rooms: ['journal', 'formats'], packages: ['chalk', 'date-fns', 'fast-string-truncated-width', 'fast-wrap-ansi'] },
  options: { rooms: ['journal', 'formats', 'errors.ts'], packages: ['commander'] },
  'context.ts': { rooms: ['journal', 'views'], packages: [] },
  dialogue: { rooms: ['context.ts', 'journal', 'formats', 'errors.ts'], packages: [] },
  commands: {
    rooms: ['context.ts', 'dialogue', 'options', 'views', 'formats', 'journal', 'errors.ts', 'generated'],
    packages: ['commander', '@bomb.sh/tab'],
  },
  store: {
    rooms: ['context.ts', 'journal', 'formats', 'views', 'errors.ts', 'generated'],
    packages: [
      'lowdb',
      'fs-native-extensions',
      'node:fs',
      'node:fs/promises',
      'node:crypto',
      'node:os',
      'node:path',
      'node:timers/promises',
      'node:util',
    ],
  },
  prompts: {
    rooms: ['context.ts', 'journal', 'views', 'errors.ts'],
    packages: ['@inquirer/core', '@inquirer/prompts'],
  },
  editor: {
    rooms: ['context.ts', 'errors.ts'],
    packages: ['node:child_process', 'node:fs', 'node:fs/promises', 'node:path'],
  },
  browser: { rooms: ['context.ts'], packages: ['node:child_process', 'node:fs', 'node:path', 'node:url'] },
  'verbs.ts': { rooms: ['commands', 'context.ts'], packages: ['commander'] },
  'cli.ts': { rooms: ['verbs.ts', 'commands', 'context.ts', 'journal', 'views', 'errors.ts'], packages: ['commander'] },
  'output.ts': { rooms: [], packages: ['node:fs'] },
  'main.ts': {
    rooms: [
      'cli.ts',
      'output.ts',
      'context.ts',
      'errors.ts',
      'journal',
      'store',
      'prompts',
      'editor',
      'browser',
      'views',
      '../package.json',
    ],
    packages: ['node:fs', 'node:os', 'node:path'],
  },
};

/** What no room may do by itself: it gets the world in the context. */
const WORLDLY = /\bconsole\.|\bprocess\.|\bnew Date\(\)|\bDate\.now\b|\bMath\.random\b/;
/** Where the world is: the wiring, the terminal whose signals end a question, and the editor which they are meant for. */
const MAY_BE_WORLDLY = ['main.ts', 'prompts', 'editor'];

const src = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..', 'src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));

function roomOf(path: string): string {
  return path.split('/')[0] ?? path;
}

function importsOf(text: string): string[] {
  return [...text.matchAll(/(?:\bfrom\s+|\bimport\(\s*|^import\s+)'([^']+)'/gm)].map(([, specifier]) => specifier ?? '');
}

describe('the house', () => {
  it('has rooms that import only what the table allows', () => {
    const broken = files.flatMap((file) => {
      const allowed = ROOMS[roomOf(file)];
      if (!allowed) return [`${file} is in no room`];
      return importsOf(readFileSync(join(src, file), 'utf8')).flatMap((specifier) => {
        if (!specifier.startsWith('.')) {
          const isAllowed = allowed.packages.some((name) => specifier === name || specifier.startsWith(`${name}/`));
          return isAllowed ? [] : [`${file} imports ${specifier}`];
        }
        const target = relative(src, join(src, file, '..', specifier)).replace(/\.js$/, '.ts');
        const room = target.startsWith('..') ? target : roomOf(target);
        const isAllowed = room === roomOf(file) ? room !== 'commands' : allowed.rooms.includes(room);
        return isAllowed ? [] : [`${file} imports ${target}`];
      });
    });
    expect(broken).toEqual([]);
  });

  it('touches the world in main.ts, prompts and editor alone', () => {
    const worldly = files
      .filter((file) => !MAY_BE_WORLDLY.includes(roomOf(file)))
      .filter((file) => WORLDLY.test(readFileSync(join(src, file), 'utf8')));
    expect(worldly).toEqual([]);
  });

  it('keeps its files short enough to read in one go', () => {
    const long = files
      .filter((file) => roomOf(file) !== 'generated')
      .filter((file) => readFileSync(join(src, file), 'utf8').split('\n').length > 230);
    expect(long).toEqual([]);
  });
});
