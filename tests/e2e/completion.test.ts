import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Journal } from '../../src/journal/journal.js';
import { describeWith } from '../support/programs.js';
import { sampleJournal } from '../support/sample.js';

const bin = new URL('../../bin/interview.cjs', import.meta.url).pathname;
let folder = '';
let environment: NodeJS.ProcessEnv = {};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'interview-completion-'));
  symlinkSync(bin, join(folder, 'interview'));
  environment = { PATH: `${folder}:${process.env.PATH}`, HOME: folder, INTERVIEW_JOURNAL: join(folder, 'journal.json') };
  const journal: Journal = sampleJournal();
  const names = ['Globex', `$(touch ${folder}/run)`, '`touch run`', 'Two Words'];
  journal.interviews.push(...names.map((company, index) => ({ id: `ixxxxx${'abcd'[index]}`, company, date: '2026-11-21' })));
  writeFileSync(join(folder, 'journal.json'), JSON.stringify(journal));
});

afterAll(() => rmSync(folder, { recursive: true }));

type Offered = (...words: string[]) => string[] | Promise<string[]>;

/** What bash offers at Tab after these words. */
const inBash: Offered = (...words) => {
  const script = `
    source <(interview completion bash)
    COMP_WORDS=("$@"); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1))
    __interview_complete interview "\${COMP_WORDS[COMP_CWORD]}" 2>/dev/null
    printf '%s\\n' "\${COMPREPLY[@]}"`;
  const out = execFileSync('bash', ['-c', script, 'bash', ...words], { env: environment, cwd: folder, encoding: 'utf8' });
  return out.split('\n').filter(Boolean);
};

/** What fish offers at Tab after these words: "value TAB description" a line. */
const inFish: Offered = (...words) => {
  const script = 'interview completion fish | source; complete --do-complete "$argv"';
  const out = execFileSync('fish', ['--no-config', '-c', script, words.join(' ')], { env: environment, cwd: folder, encoding: 'utf8' });
  return out.split('\n').flatMap((line) => line.split('\t')[0] || []);
};

/** What zsh offers at Tab after these words: its line editor runs in a terminal alone, so that it is given one (zshmodules(1), zpty), and what it would add is printed instead. Nothing is typed before that editor is there: the terminal itself would take Ctrl-U for its own. */
const inZsh: Offered = (...words) => {
  const script = `
    zmodload zsh/zpty
    zpty shell zsh -f -i
    zpty -w shell 'autoload -Uz compinit && compinit -u -D; source <(interview completion zsh); PS1=; setopt no_always_last_prompt
      compadd() { local -a found; builtin compadd -O found "$@"; print -rl -- "offered:"$^found; return 1 }
      zle-line-init() { print -r -- ready:$((20 + 3)) }; zle -N zle-line-init'
    zpty -r shell line '*ready:23*'
    zpty -n -w shell "$1"$'\\t'
    zpty -n -w shell $'\\C-u'"print the:"$((1 + 1))$'\\n'
    zpty -r shell line '*the:2*'
    print -r -- "$line"`;
  const out = execFileSync('zsh', ['-f', '-c', script, 'zsh', words.join(' ')], { env: environment, cwd: folder, encoding: 'utf8' });
  return [...new Set([...out.matchAll(/offered:([^\r\n]+)/g)].map(([, word = '']) => word))];
};

const SHELLS: [name: string, offered: Offered][] = [
  ['bash', inBash],
  ['fish', inFish],
  ['zsh', inZsh],
];

for (const [shell, offered] of SHELLS)
  describeWith(shell)(`completion in ${shell}`, () => {
    it('offers commands, options, allowed words', async () => {
      expect(await offered('interview', 'sc')).toEqual(['schedule']);
      expect(await offered('interview', 'list', '--st')).toEqual(['--stage']);
      expect((await offered('interview', 'list', '--stage', 't')).sort()).toEqual(['take-home', 'technical']);
      expect(await offered('interview', 'outcome', 'acme', 're')).toEqual(['rejected']);
    });

    it('offers companies and ids from the journal', async () => {
      expect(await offered('interview', 'show', 'Gl')).toEqual(['Globex']);
      expect(await offered('interview', 'show', 'ia')).toEqual(['iaaaaaa']);
      expect(await offered('interview', 'question', 'qc')).toEqual(['qcccccc', 'qcccccd']);
      expect(await offered('interview', 'done', '')).toEqual(['saaaaaa']);
      expect(await offered('interview', 'list', '--topic', 'm')).toEqual(['messaging']);
    });

    it('never runs what stands in the journal', async () => {
      expect(await offered('interview', 'show', '')).toEqual(expect.arrayContaining(['last', 'Acme', 'Globex']));
      expect(existsSync(join(folder, 'run'))).toBe(false);
    });

    it('still knows the commands when the journal cannot be read', async () => {
      const whole = environment.INTERVIEW_JOURNAL;
      writeFileSync(join(folder, 'broken.json'), '{');
      environment.INTERVIEW_JOURNAL = join(folder, 'broken.json');
      expect(await offered('interview', 'sc')).toEqual(['schedule']);
      environment.INTERVIEW_JOURNAL = whole;
    });
  });

describe('the scripts', () => {
  it.each(['bash', 'zsh', 'fish', 'powershell'])('for %s serve all three names', (shell) => {
    const script = execFileSync('interview', ['completion', shell], { env: environment, encoding: 'utf8' });
    expect(script).toMatch(/interview complete/);
    expect(script).toMatch(/\biv\b/);
    expect(script).toMatch(/interview-journal/);
  });
});
