import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Journal } from '../../src/journal/journal.js';
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

/** What bash offers at Tab after these words. */
function offered(...words: string[]): string[] {
  const script = `
    source <(interview completion bash)
    COMP_WORDS=("$@"); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1))
    __interview_complete interview "\${COMP_WORDS[COMP_CWORD]}" 2>/dev/null
    printf '%s\\n' "\${COMPREPLY[@]}"`;
  const out = execFileSync('bash', ['-c', script, 'bash', ...words], { env: environment, cwd: folder, encoding: 'utf8' });
  return out.split('\n').filter(Boolean);
}

describe('completion in bash', () => {
  it('offers commands, options, allowed words', () => {
    expect(offered('interview', 'sc')).toEqual(['schedule']);
    expect(offered('interview', 'list', '--st')).toEqual(['--stage']);
    expect(offered('interview', 'list', '--stage', 't')).toEqual(['technical', 'take-home']);
    expect(offered('interview', 'outcome', 'acme', 're')).toEqual(['rejected']);
  });

  it('offers companies and ids from the journal', () => {
    expect(offered('interview', 'show', 'Gl')).toEqual(['Globex']);
    expect(offered('interview', 'show', 'ia')).toEqual(['iaaaaaa']);
    expect(offered('interview', 'question', 'qc')).toEqual(['qcccccc', 'qcccccd']);
    expect(offered('interview', 'done', '')).toEqual(['saaaaaa']);
    expect(offered('interview', 'list', '--topic', 'm')).toEqual(['messaging']);
  });

  it('never runs what stands in the journal', () => {
    expect(offered('interview', 'show', '')).toEqual(expect.arrayContaining(['last', 'Acme', 'Globex']));
    expect(existsSync(join(folder, 'run'))).toBe(false);
  });

  it('still knows the commands when the journal cannot be read', () => {
    writeFileSync(join(folder, 'broken.json'), '{');
    environment.INTERVIEW_JOURNAL = join(folder, 'broken.json');
    expect(offered('interview', 'sc')).toEqual(['schedule']);
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
