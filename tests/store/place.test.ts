import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { journalPlace, type PlaceEnvironment, realFile } from '../../src/store/place.js';

describe('the journal lies', () => {
  it.each<[platform: NodeJS.Platform, environment: PlaceEnvironment, path: string]>([
    ['linux', { HOME: '/home/ann' }, '/home/ann/.local/share/interview/journal.json'],
    ['linux', { HOME: '/home/ann', XDG_DATA_HOME: '/data' }, '/data/interview/journal.json'],
    ['linux', { HOME: '/home/ann', XDG_DATA_HOME: '' }, '/home/ann/.local/share/interview/journal.json'],
    // A path that is not absolute has to be ignored, says the specification.
    ['linux', { HOME: '/home/ann', XDG_DATA_HOME: 'data' }, '/home/ann/.local/share/interview/journal.json'],
    ['linux', { HOME: '/home/ann', LOCALAPPDATA: '/local' }, '/home/ann/.local/share/interview/journal.json'],
    ['freebsd', { HOME: '' }, join(homedir(), '.local/share/interview/journal.json')],
    ['darwin', { HOME: '/Users/ann' }, '/Users/ann/Library/Application Support/interview/journal.json'],
    ['darwin', { HOME: '/Users/ann', XDG_DATA_HOME: '/data' }, '/data/interview/journal.json'],
    ['win32', { HOME: '/Users/ann', LOCALAPPDATA: '/local' }, '/local/interview/journal.json'],
    ['win32', { HOME: '/Users/ann' }, '/Users/ann/AppData/Local/interview/journal.json'],
  ])('on %s with %j in %s, whose folder may be made', (platform, environment, path) => {
    expect(journalPlace(undefined, environment, platform)).toEqual({ path, mayCreateFolder: true });
  });

  it('where it is named, by the option before the environment, in a folder that is there', () => {
    const environment = { HOME: '/home/ann', INTERVIEW_JOURNAL: 'mine.json' };
    expect(journalPlace(undefined, environment, 'linux')).toEqual({ path: resolve('mine.json'), mayCreateFolder: false });
    expect(journalPlace('/x/other.json', environment, 'linux')).toEqual({ path: '/x/other.json', mayCreateFolder: false });
    expect(journalPlace(undefined, { HOME: '/home/ann', INTERVIEW_JOURNAL: '' }, 'linux').mayCreateFolder).toBe(true);
  });

  it('nowhere where its name is empty', () => {
    expect(() => journalPlace('', { HOME: '/home/ann' }, 'linux')).toThrow('The name of the journal is empty.');
  });
});

describe('the file that a path names', () => {
  let folder: string;

  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'interview-place-')));
    mkdirSync(join(folder, 'real'));
    symlinkSync(join(folder, 'real'), join(folder, 'linked'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is found through links to files and to folders', () => {
    writeFileSync(join(folder, 'real', 'a.json'), '');
    symlinkSync('real/a.json', join(folder, 'b.json'));
    symlinkSync('b.json', join(folder, 'c.json'));
    for (const name of ['real/a.json', 'linked/a.json', 'b.json', 'c.json'])
      expect(realFile(join(folder, name))).toBe(join(folder, 'real', 'a.json'));
  });

  it('is found where it is not there yet', () => {
    symlinkSync('../real/new.json', join(folder, 'real', 'b.json'));
    expect(realFile(join(folder, 'linked', 'new.json'))).toBe(join(folder, 'real', 'new.json'));
    expect(realFile(join(folder, 'linked', 'b.json'))).toBe(join(folder, 'real', 'new.json'));
    expect(realFile(join(folder, 'no', 'new.json'))).toBe(join(folder, 'no', 'new.json'));
  });

  it('is refused where the system refuses, and where links lead in a circle', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(() => realFile(join(folder, 'file', 'a.json'))).toThrow('ENOTDIR');
    symlinkSync('two', join(folder, 'one'));
    symlinkSync('one', join(folder, 'two'));
    expect(() => realFile(join(folder, 'one'))).toThrow(/ELOOP|leads in a circle/);
  });

  it('is not followed further than so many links that lead to nothing', () => {
    symlinkSync('gone', join(folder, 'link0'));
    for (let link = 1; link <= 3; link++) symlinkSync(`link${link - 1}`, join(folder, `link${link}`));
    expect(realFile(join(folder, 'link3'), 5)).toBe(join(folder, 'gone'));
    expect(() => realFile(join(folder, 'link3'), 3)).toThrow('leads in a circle');
  });
});
