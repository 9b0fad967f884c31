import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { tempFolder } from '../support/tempFolder.js';

const BIN = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'bin', 'interview.cjs');
const MB = 1024 * 1024;
const GOOD = '# Hooli onsite\n\nInterviewed on 2020-11-18.\n\n1. Why us?\n';
const aliasBomb = ['a: &a [x, x, x, x, x, x, x, x, x]', ...'bcdefghi'].map((name, index, all) =>
  index === 0
    ? name
    : `${name}: &${name} [${Array(9)
        .fill(`*${all[index - 1]?.at(0)}`)
        .join(', ')}]`,
);

/** Runs the program as it ships and tells what it took: seconds of the processor, megabytes of memory. */
function run(folder: string, args: readonly string[], input = '') {
  const used = join(folder, '.used');
  const meter = join(folder, '.meter.cjs');
  writeFileSync(
    meter,
    `process.on('exit', () => require('fs').writeFileSync(${JSON.stringify(used)}, JSON.stringify(process.resourceUsage())));`,
  );
  const { status, stdout, stderr } = spawnSync(process.execPath, ['-r', meter, BIN, ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
    env: { ...process.env, HOME: folder, XDG_DATA_HOME: join(folder, '.data'), INTERVIEW_JOURNAL: join(folder, 'journal.json') },
  });
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(readFileSync(used, 'utf8'));
  return { code: status, out: stdout, err: stderr, seconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 };
}

const hostile: [what: string, name: string, content: string | Buffer, said: RegExp][] = [
  ['bytes that are no text', 'photo.md', Buffer.from(Array.from({ length: 200_000 }, (_, at) => (at * 7919) % 256)), /This is not a text/],
  ['a note that is a line of 1 MB and more', 'line.md', 'x '.repeat(MB / 2 + 1), /KB long, too much for a note/],
  ['a line of almost 1 MB', 'almost.md', `${'why: '.repeat(200_000)}?`, /./],
  ['too many lines', 'lines.txt', '- why?\n'.repeat(20_000), /too many for a note/],
  [
    'lists that are nested deeply',
    'lists.md',
    `${Array.from({ length: 3000 }, (_, at) => `${' '.repeat(Math.min(at * 2, 300))}- why ${at}?`).join('\n')}\n`,
    /./,
  ],
  ['list markers in one line', 'markers.md', `${'- '.repeat(20_000)}why?`, /./],
  ['quotes that are nested deeply', 'quotes.md', `${'> '.repeat(20_000)}why?\n`.repeat(10), /./],
  ['an alias bomb in the front matter', 'bomb.md', `---\n${aliasBomb.join('\n')}\n---\n1. Why us?\n`, /./],
  ['an alias bomb in the Markdown form', 'form.md', `---\ncompany: Acme\ndate: 2020-01-01\n${aliasBomb.join('\n')}\n---\n`, /./],
  [
    'forbidden keys in the front matter',
    'keys.md',
    '---\ncompany: Acme\ndate: 2020-01-01\n__proto__: {polluted: yes}\n---\n- [x] Why?\n',
    /__proto__/,
  ],
  ['forbidden columns in CSV', 'keys.csv', 'company,date,question,__proto__\nAcme,2020-01-01,Why?,polluted\n', /2 interviews imported/],
  [
    'forbidden keys in JSON',
    'keys.json',
    '{"version":1,"interviews":[{"company":"Acme","date":"2020-01-01","__proto__":{"polluted":true}}]}',
    /__proto__/,
  ],
  ['brackets without end in JSON', 'depth.json', '['.repeat(MB), /./],
  ['quotes without end in CSV', 'quote.csv', `company,date,question\nAcme,2020-01-01,"${'"",'.repeat(MB / 4)}`, /./],
  ['nothing', 'empty.md', ' \n\n', /It is empty/],
];

describe('import of a hostile file', () => {
  it.each(hostile)('%s', (_, name, content, said) => {
    const attempt = () => {
      const folder = tempFolder();
      mkdirSync(join(folder, 'notes'));
      writeFileSync(join(folder, 'notes', name), content);
      writeFileSync(join(folder, 'notes', 'zgood.md'), GOOD);
      return { folder, ...run(folder, ['import', 'notes', '--yes']) };
    };
    let tried = attempt();
    // Again while the machine is busy with something else.
    for (let times = 1; times < 4 && tried.seconds >= 2; times++) tried = attempt();
    const { folder, code, out, err, seconds, megabytes } = tried;
    expect(err).not.toMatch(/^\s+at /m);
    expect([0, 1]).toContain(code);
    // Whatever became of it, the other one went on.
    expect(out).toContain('Hooli');
    if (code === 1) expect(err).toMatch(new RegExp(`${name.replace('.', '\\.')}: `));
    expect(out + err).toMatch(said);
    expect(seconds).toBeLessThan(2);
    expect(megabytes).toBeLessThan(512);
    expect(readFileSync(join(folder, 'journal.json'), 'utf8')).not.toMatch(/"__proto__"\s*:/);
  });

  it('50 MB are refused unread', () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'large.md'), GOOD);
    truncateSync(join(folder, 'large.md'), 50 * MB);
    const { code, err, megabytes } = run(folder, ['import', 'large.md', '--yes']);
    expect({ code, err }).toMatchObject({ code: 1, err: expect.stringContaining('large.md is 50 MB large') });
    // Node with the program takes some 120 MB; reading and decoding it would take as much again.
    expect(megabytes).toBeLessThan(200);
  });

  it('links out of the folder and in a circle are named and not followed', () => {
    const folder = tempFolder();
    mkdirSync(join(folder, 'notes', 'sub'), { recursive: true });
    symlinkSync('..', join(folder, 'notes', 'sub', 'circle'));
    symlinkSync('/etc/passwd', join(folder, 'notes', 'out.md'));
    writeFileSync(join(folder, 'notes', 'good.md'), GOOD);
    const { code, out, err } = run(folder, ['import', 'notes', '--yes']);
    expect({ code, out, err }).toMatchObject({
      code: 1,
      out: expect.stringContaining('1 interview imported: Hooli.'),
      err: expect.stringContaining('notes/out.md: It is a link'),
    });
    expect(err).toContain('notes/sub/circle: It is a link');
  });
});

describe('export to a place that is not free', () => {
  it('leaves what is there as it is, and follows no link out of the folder', () => {
    const folder = tempFolder();
    run(folder, ['add', '--company', 'Acme', '--date', '2020-01-01', '--yes']);
    writeFileSync(join(folder, 'outside.md'), 'mine');
    mkdirSync(join(folder, 'notes'));
    symlinkSync('../outside.md', join(folder, 'notes', '2020-01-01-acme.md'));
    const refused = run(folder, ['export', '-o', 'notes']);
    expect({ code: refused.code, err: refused.err }).toMatchObject({ code: 1, err: expect.stringContaining('is there already') });
    const forced = run(folder, ['export', '-o', 'notes', '--force']);
    expect(forced.code).toBe(0);
    expect(readFileSync(join(folder, 'outside.md'), 'utf8')).toBe('mine');
    expect(readFileSync(join(folder, 'notes', '2020-01-01-acme.md'), 'utf8')).toContain('company: Acme');
  });
});
