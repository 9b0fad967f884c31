import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { faultOf } from '../../src/journal/fault.js';
import type { Interview, Journal } from '../../src/journal/journal.js';
import { type Name, replacer } from '../../src/journal/names.js';
import { redacted } from '../../src/journal/redact.js';
import { fullJournal } from '../store/journals.js';
import { anyJournal } from '../support/anyJournal.js';
import { sampleJournal } from '../support/sample.js';

function journalOf(...interviews: Partial<Interview>[]): Journal {
  const letters = 'abcdefgh';
  return {
    version: 1,
    revision: 1,
    interviews: interviews.map((interview, index) => ({
      id: `iaaaaa${letters[index]}`,
      company: 'Acme',
      date: '2026-11-20',
      ...interview,
    })),
    cards: [],
  };
}

/** What becomes of a text in a journal with this company and these interviewers. */
function textAfter(text: string, company: string, ...interviewers: string[]): string | undefined {
  return redacted(journalOf({ company, interviewers, notes: text })).interviews[0]?.notes;
}

describe('names in a text', () => {
  const names: Name[] = ['Acme', 'Acme Labs', 'Café', 'C++ Corp', '楽天', 'ガレージ', '네이버', 'Яндекс', '.NET Foundation'].map(
    (name, index) => ({
      name,
      alias: `<${index}>`,
    }),
  );
  const replace = replacer(names);

  it.each([
    ['At Acme they use Go.', 'At <0> they use Go.'],
    ["ACME's, acme; (ａｃｍｅ)", "<0>'s, <0>; (<0>)"],
    ['acme.com, me@acme.org, acme-pay, acme_notes', '<0>.com, me@<0>.org, <0>-pay, <0>_notes'],
    ['Acmeist, MacAcme, Acme1', 'Acmeist, MacAcme, Acme1'],
    ['acme   labs, Acme\nLabs, Acme Labsy', '<1>, <1>, <0> Labsy'],
    ['cafe, CAFÉ, cafe\u0301', 'cafe, <2>, <2>'],
    ['Ac\u00adme and Acme\u0301', '<0> and Acme\u0301'],
    ['c++ corp', '<3>'],
    ['私は楽天で働く、Acme社', '私は<4>で働く、<0>社'],
    ['ｶﾞﾚｰｼﾞと楽 天', '<5>と楽 天'],
    ['네이버에서', '<6>에서'],
    ['в яндекс, яндекса', 'в <7>, яндекса'],
    ['the .net foundation', 'the <8>'],
    ['AcmeAcme Acme Acme', 'AcmeAcme <0> <0>'],
    ['', ''],
    ['nothing', 'nothing'],
  ])('%j becomes %j', (text, result) => {
    expect(replace(text)).toBe(result);
  });

  it('never change the rest of the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, after) => {
        expect(replacer([])(before)).toBe(before);
        expect(replace(`${before} Acme ${after}`)).toContain(' <');
      }),
    );
  });
});

describe('a journal for sharing', () => {
  it('has aliases in every text, and keeps the rest', () => {
    const journal = sampleJournal();
    const result = redacted(journal);
    expect(result.interviews.map(({ company }) => company)).toEqual(['Company A', 'Company B', 'Company A']);
    expect(result.interviews[2]?.interviewers).toEqual(['Interviewer 1']);
    expect({
      ...result,
      interviews: result.interviews.map((interview, index) => ({
        ...interview,
        company: journal.interviews[index]?.company,
        ...(interview.interviewers && { interviewers: ['Mori'] }),
      })),
    }).toEqual(journal);
  });

  it('reaches every field that holds a text, and leaves out the source and what is unknown', () => {
    const full = JSON.parse(
      JSON.stringify(fullJournal(), (key, value) =>
        typeof value === 'string' && /^(role|notes|text|said|note|reply|attempt|wentWell|toImprove)$/.test(key)
          ? `Globex, 森さん: ${value}`
          : value,
      ),
    );
    full.interviews[0].tags = ['globex'];
    full.interviews[0].questions[0].topics = ['GLOBEX'];
    const result = JSON.stringify(redacted(full), null, 1);
    expect(result).not.toMatch(/globex|acmé|森|mori|source|salary|hinted|mood|today\.md/i);
    expect(result.match(/Company B, Interviewer 2さん/g)).toHaveLength(13);
    expect(faultOf(redacted(full))).toBeUndefined();
    expect(redacted(full).interviews[0]?.questions?.map(({ followUpTo }) => followUpTo)).toEqual([undefined, 'qaaaaaa']);
    expect(Object.keys(redacted(full).interviews[0] ?? {})).toEqual(
      Object.keys(full.interviews[0]).filter((key) => key !== 'source' && key !== 'salary'),
    );
  });

  it('names companies in the order of the first interview there, whatever is added before in the file', () => {
    const journal = journalOf(
      { company: 'Zeta', date: '2026-01-02' },
      { company: 'beta', date: '2026-01-02' },
      { company: 'Acme', date: '2026-02-01' },
      { company: 'ＺＥＴＡ' },
    );
    expect(redacted(journal).interviews.map(({ company }) => company)).toEqual(['Company B', 'Company A', 'Company C', 'Company B']);
    const turned = { ...journal, interviews: [...journal.interviews].reverse() };
    expect(redacted(turned).interviews.map(({ company }) => company)).toEqual(['Company B', 'Company C', 'Company A', 'Company B']);
  });

  it('has letters for as many companies as there are', () => {
    const interviews = Array.from({ length: 703 }, (_, index) => ({ company: `c${String(index).padStart(3, '0')}` }));
    const names = redacted(journalOf(...interviews)).interviews.map(({ company }) => company);
    expect([names[25], names[26], names[51], names[52], names[701], names[702]]).toEqual(
      ['Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'].map((letter) => `Company ${letter}`),
    );
  });

  it.each([
    ['Acme GmbH', 'I told Acme that acme gmbh is fine.', 'I told Company A that Company A is fine.'],
    ['Acme, Inc.', 'acme inc', 'Company A inc'],
    ['株式会社メルカリ', 'メルカリの面接', 'Company Aの面接'],
    ['Inc', 'inc', 'Company A'],
    ['Ambleworth Health', 'Ambleworth is fine, their health, and Health, too', 'Company A is fine, their health, and Health, too'],
    ['Ambleworth Health', 'an ambleworth', 'an ambleworth'],
    ['Sky Betting', 'Sky Betting under a Sky', 'Company A under a Sky'],
    ['A GmbH', 'A plan of A GmbH', 'A plan of Company A'],
    ['Globex Co., Ltd.', 'At globex', 'At Company A'],
    ['メルカリ株式会社', 'メルカリの面接', 'Company Aの面接'],
    ['The Bank', 'The bank, the Bank', 'Company A, Company A'],
    ['Mock with Priya', 'Mock with Priya, a Mock', 'Company A, a Mock'],
    ['Company B', 'Company B and Company A', 'Company A and Company A'],
  ])('knows %s by what people call it', (company, text, result) => {
    expect(textAfter(text, company)).toBe(result);
  });

  it.each([
    ['Ken Mori', 'ken mori, Mori and Ken, but no ken', 'Interviewer 1, Interviewer 1 and Interviewer 1, but no ken'],
    ['Will Smith', 'Will will', 'Interviewer 1 will'],
    ['Hiring Manager', 'The Hiring Manager, a Manager', 'The Interviewer 1, a Manager'],
    ['Li Wei', 'Li or Wei', 'Li or Interviewer 1'],
    ['Alexandr Leadbetter', 'Alexandr, Leadbetter', 'Interviewer 1, Interviewer 1'],
    ['森 健一', '森の中で健一さんと', '森の中でInterviewer 1さんと'],
    ['森田 健一', '森田さんと健一', 'Interviewer 1さんとInterviewer 1'],
    ['Dr. Li', 'Dr. Li, a list', 'Interviewer 1, a list'],
    ['李', '李面试官', 'Interviewer 1面试官'],
  ])('knows %s by parts of the name', (interviewer, text, result) => {
    expect(textAfter(text, 'Acme', interviewer)).toBe(result);
  });

  it('is the same however often it is made, and sound', () => {
    fc.assert(
      fc.property(anyJournal, (journal) => {
        const once = redacted(journal);
        expect(redacted(journal)).toEqual(once);
        expect(once.interviews.map(({ id }) => id)).toEqual(journal.interviews.map(({ id }) => id));
        expect(faultOf(once)).toBeUndefined();
      }),
    );
  });
});
