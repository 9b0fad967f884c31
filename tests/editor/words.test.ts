import { describe, expect, it } from '@jest/globals';
import { knownEditor, openingWords } from '../../src/editor/known.js';
import { commandWords } from '../../src/editor/words.js';
import { outputOf } from '../store/running.js';

const COMMANDS: [command: string, words: string[]][] = [
  ['vim', ['vim']],
  ['  code   --wait ', ['code', '--wait']],
  ['"/Applications/Sublime Text/subl" -w', ['/Applications/Sublime Text/subl', '-w']],
  ["'/Applications/Sublime Text/subl' -w", ['/Applications/Sublime Text/subl', '-w']],
  ['/Applications/Sublime\\ Text/subl -w', ['/Applications/Sublime Text/subl', '-w']],
  [`vim -c 'set tw=0' -c "let x = \\"a\\""`, ['vim', '-c', 'set tw=0', '-c', 'let x = "a"']],
  [`a"b c"'d e'\\ f`, ['ab cd e f']],
  [`emacs "" ''`, ['emacs', '', '']],
  ['a "\\n \\\\ \\$x \\`"', ['a', '\\n \\ $x `']],
  [`a '\\' b`, ['a', '\\', 'b']],
  ['vi\t-n\n-R', ['vi', '-n', '-R']],
  ['編輯 --等', ['編輯', '--等']],
];

describe('a command in words', () => {
  it.each(COMMANDS)('%j is %j', (command, words) => {
    expect(commandWords(command, 'linux')).toEqual(words);
  });

  it.each(COMMANDS)('%j is to a shell what it is here', (command, words) => {
    const oneLine = command.replaceAll('\n', ' ').replaceAll('\t', ' ');
    expect(outputOf('sh', ['-c', `printf '[%s]' ${oneLine}`])).toBe(words.map((word) => `[${word}]`).join(''));
  });

  it.each([
    ['"a b', ['a b']],
    ["'a b", ['a b']],
    ['a\\', ['a\\']],
    ['"a\\', ['a']],
    ['', []],
    ['$(touch x) `y` ; z > $HOME', ['$(touch', 'x)', '`y`', ';', 'z', '>', '$HOME']],
  ])('%j, of which a shell would make something else, is %j', (command, words) => {
    expect(commandWords(command, 'linux')).toEqual(words);
  });

  it.each([
    ['C:\\Windows\\notepad.exe', ['C:\\Windows\\notepad.exe']],
    ['"C:\\Program Files\\VS Code\\code.exe" --wait', ['C:\\Program Files\\VS Code\\code.exe', '--wait']],
  ])('%j on Windows is %j', (command, words) => {
    expect(commandWords(command, 'win32')).toEqual(words);
  });
});

describe('an editor that is known', () => {
  it.each([
    ['vim', [], ['+12', 'a.md']],
    ['nano', ['-l'], ['-l', '+12', 'a.md']],
    ['hx', [], ['a.md:12']],
    ['subl', [], ['--wait', 'a.md:12']],
    ['subl', ['-w'], ['-w', 'a.md:12']],
    ['code', ['-n'], ['-n', '--wait', '--goto', 'a.md:12']],
    ['gvim', ['-f'], ['-f', '+12', 'a.md']],
    ['mate', [], ['--wait', '--line', '12', 'a.md']],
    ['unheard-of', ['-x'], ['-x', 'a.md']],
  ])('%s %j is told the line, and to wait: %j', (name, given, words) => {
    expect(openingWords(knownEditor([name]), given, 'a.md', 12)).toEqual(words);
  });

  it('gets the file alone where no line is to be told', () => {
    expect(openingWords(knownEditor(['vim']), [], 'a.md', undefined)).toEqual(['a.md']);
  });
});
