import { describe, expect, it } from '@jest/globals';
import { emptyJournal, type Journal } from '../../src/journal/journal.js';
import { parseJournal } from '../../src/store/validated.js';
import { interview } from '../support/interview.js';
import { FOLDER } from '../support/memoryFiles.js';
import { sampleJournal } from '../support/sample.js';

const journal = { ...sampleJournal(), settings: { theme: 'dark' } } as Journal;
const backup = (argv: string[], setting: Parameters<typeof interview>[1] = {}) => interview(['backup', ...argv], { journal, ...setting });

describe('backup', () => {
  it('keeps the whole journal in a file, with what is not known here, and says the way back', async () => {
    const { code, out, err, disk } = await backup(['-o', 'my copy.json']);
    expect({ code, out, err }).toEqual({
      code: 0,
      out: "3 interviews with 6 questions in my copy.json, and read back.\nThe way back, when you need it: interview doctor --restore 'my copy.json'\n",
      err: '',
    });
    expect(parseJournal(Buffer.from(String(disk['my copy.json'])), 'my copy.json')).toEqual(journal);
  });

  it.each(['usb', 'usb/'])('in a folder (%s) has the day in its name', async (folder) => {
    const { code, disk } = await backup(['-o', folder], { disk: { usb: FOLDER } });
    expect({ code, names: Object.keys(disk) }).toEqual({ code: 0, names: ['usb', 'usb/journal-2026-11-23.json'] });
  });

  it('replaces nothing, but with --force', async () => {
    const refused = await backup(['-o', 'a.json'], { disk: { 'a.json': 'mine' } });
    expect(refused).toMatchObject({ code: 1, out: '', disk: { 'a.json': 'mine' } });
    expect(refused.err).toContain('a.json is there already');
    const { code, disk } = await backup(['-o', 'a.json', '--force'], { disk: { 'a.json': 'mine' } });
    expect({ code, revision: JSON.parse(String(disk['a.json'])).revision }).toEqual({ code: 0, revision: 7 });
  });

  it('is never the journal itself', async () => {
    expect(await backup(['-o', 'the demo journal', '--force'])).toMatchObject({
      code: 1,
      out: '',
      err: 'the demo journal is the journal itself.\nName another file: -o FILE\n',
      disk: {},
    });
  });

  it('of an empty journal is none', async () => {
    const empty = await backup(['-o', 'a.json'], { journal: emptyJournal() });
    expect(empty).toMatchObject({ code: 0, out: '', err: 'The journal is empty, so nothing was written.\n', disk: {} });
  });

  it('wants to know where', async () => {
    const { code, err } = await backup([]);
    expect(code).toBe(2);
    expect(err).toContain("required option '-o, --output <path>' not specified");
  });
});
