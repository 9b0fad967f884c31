import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fileNames } from '../../../src/formats/markdownForm/fileNames.js';
import { anyText } from '../../support/anyJournal.js';

const nameOf = (company: string) => fileNames([{ date: '2026-11-20', company }])[0];

describe('the name of a file', () => {
  it.each([
    ['Acme', '2026-11-20-acme.md'],
    ['Acme Labs, Inc.', '2026-11-20-acme-labs-inc.md'],
    ['../../etc/passwd', '2026-11-20-etc-passwd.md'],
    ['C:\\Windows\\nul', '2026-11-20-c-windows-nul.md'],
    ['AT&T / C++ "Sub" <x>|?*', '2026-11-20-at&t-c++-sub-x.md'],
    ['株式会社メルカリ', '2026-11-20-株式会社メルカリ.md'],
    ['Cafe\u0301', '2026-11-20-café.md'],
    ['...', '2026-11-20.md'],
    ['🧊', '2026-11-20.md'],
    ['a\u202egnp.exe\u0000\n', '2026-11-20-a-gnp.exe.md'],
    ['\ud800x', '2026-11-20-x.md'],
    ['a'.repeat(500), `2026-11-20-${'a'.repeat(120)}.md`],
    ['森'.repeat(500), `2026-11-20-${'森'.repeat(40)}.md`],
  ])('of %j is %j', (company, name) => {
    expect(nameOf(company)).toBe(name);
  });

  it('is another for each interview, where case and width do not count', () => {
    const companies = ['Acme', 'ACME', 'ａｃｍｅ', 'acme-2', 'Globex'];
    expect(fileNames(companies.map((company) => ({ date: '2026-11-20', company })))).toEqual(
      ['acme', 'acme-2', 'ａｃｍｅ-3', 'acme-2-2', 'globex'].map((name) => `2026-11-20-${name}.md`),
    );
  });

  it('is safe, whatever the company is called', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ unit: 'binary' })), (company) => {
        const name = nameOf(company) ?? '';
        expect(name).toMatch(/^2026-11-20[^/\\:*?"<>|\p{C}\s]*(?<!\.)\.md$/u);
        expect(Buffer.byteLength(name)).toBeLessThan(150);
      }),
      { numRuns: 1000 },
    );
  });
});
