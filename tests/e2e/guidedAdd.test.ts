import { expect, it } from '@jest/globals';
import { calendarDate, daysAfter } from '../../src/journal/calendar.js';
import { describeInTerminal, journalOf, openTerminal } from './terminal.js';

const today = () => calendarDate(new Date());

/** Eight questions as they were asked, and the key that says how each was answered. */
const ASKED = [
  ['Tell me about yourself', 'y'],
  ["What's your favourite language, and why?", 'y'],
  ['What do containers give you over VMs?', 'p'],
  ['When would you use a message queue?', 'n'],
  ['进程和线程有什么区别？', 'y'],
  ['How does TLS work?', 'n'],
  ["Why isn't your notice period shorter?", 's'],
  ['Where do you see yourself in five years?', 'p'],
] as const;

const ANSWERED = { y: 'yes', p: 'partly', n: 'no', s: 'unknown' } as const;

describeInTerminal('a guided add', () => {
  it('takes a whole interview with eight questions down in at most thirty keys beside the text', async () => {
    const terminal = await openTerminal();
    await terminal.run('interview add');
    await terminal.enter('Kestrel & Co', 'Company');
    await terminal.enter('Backend engineer', 'Role');
    await terminal.enter('yesterday', 'Date');
    await terminal.asks('Stage');
    await terminal.press('5', 'Enter');
    await terminal.enter('40', 'Minutes');
    await terminal.asks('What did they ask?');
    for (const [text] of ASKED) await terminal.enter(text);
    await terminal.press('Enter');
    for (const [index, [text, key]] of ASKED.entries()) {
      await terminal.asks(`${index + 1}/8 ${text}`);
      await terminal.press(key);
    }
    await terminal.asks('How did it go overall?');
    await terminal.press('4');
    await terminal.enter('Calm, and they laughed twice.', 'What went well?');
    await terminal.enter("Don't guess at TLS.", 'What to improve?');
    await terminal.enter('Code assessment', 'Next step');
    await terminal.enter('tomorrow', 'By when');

    expect(await terminal.ended()).toBe(0);
    const screen = await terminal.screen();
    expect(screen).toContain('8 questions: 3 answered, 2 partly, 2 could not, 1 not assessed.');
    expect(screen).toContain('Next: Code assessment by');
    expect(terminal.keys).toBeLessThanOrEqual(30);
    expect(journalOf(terminal)?.interviews).toEqual([
      {
        id: expect.any(String),
        company: 'Kestrel & Co',
        role: 'Backend engineer',
        date: daysAfter(today(), -1),
        stage: 'technical',
        minutes: 40,
        outcome: 'pending',
        assessment: { overall: 4, wentWell: 'Calm, and they laughed twice.', toImprove: "Don't guess at TLS." },
        questions: ASKED.map(([text, key]) => expect.objectContaining({ text, answered: ANSWERED[key] })),
        nextSteps: [{ id: expect.any(String), text: 'Code assessment', by: daysAfter(today(), 1) }],
      },
    ]);

    await terminal.run('interview add');
    expect(await terminal.asks('Company')).not.toContain('Not finished yet');
  });

  it('completes a company of before with Tab, and its last role is the default', async () => {
    const terminal = await openTerminal();
    await terminal.run('interview add --company "Kestrel & Co" --role "Backend engineer" --date "3 days ago" --yes');
    expect(await terminal.ended()).toBe(0);
    await terminal.run('interview add --company Globex --role SRE --date "2 days ago" --yes');
    expect(await terminal.ended()).toBe(0);

    await terminal.run('interview add');
    await terminal.asks('Company');
    await terminal.type('kes');
    await terminal.shows('Tab: Kestrel & Co');
    await terminal.press('Tab');
    await terminal.shows('? Company Kestrel & Co');
    await terminal.press('Enter');
    await terminal.shows('? Role (Backend engineer)');
    await terminal.press('Enter');
    await terminal.shows(/Role Backend engineer$/m);
    await terminal.skip('Date', 'Stage', 'Minutes', 'What did they ask?', 'How did it go overall?');
    await terminal.skip('What went well?', 'What to improve?', 'Next step');
    expect(await terminal.ended()).toBe(0);
    expect(journalOf(terminal)?.interviews.at(-1)).toEqual({
      id: expect.any(String),
      company: 'Kestrel & Co',
      role: 'Backend engineer',
      date: today(),
      outcome: 'pending',
    });
  });
});

describeInTerminal('an add on a day at a company that is known', () => {
  it('offers to fill the interview that was scheduled for it', async () => {
    const terminal = await openTerminal();
    await terminal.run('interview schedule Acme --date today --time 23:59 --stage final --role "Platform engineer"');
    expect(await terminal.ended()).toBe(0);
    const scheduled = journalOf(terminal)?.interviews[0];

    await terminal.run('interview add');
    await terminal.enter('acme', 'Company');
    await terminal.shows('? Role (Platform engineer)');
    await terminal.skip('Role', 'Date');
    await terminal.asks('An interview at Acme was scheduled for that day (final). Is it this one?');
    await terminal.skip('An interview at Acme', 'Minutes');
    await terminal.asks('What did they ask?');
    await terminal.enter('Why us?');
    await terminal.press('Enter');
    await terminal.asks('1/1 Why us?');
    await terminal.press('y');
    await terminal.skip('How did it go overall?', 'What went well?', 'What to improve?', 'Next step');
    expect(await terminal.ended()).toBe(0);
    expect(journalOf(terminal)?.interviews).toEqual([
      { ...scheduled, questions: [expect.objectContaining({ text: 'Why us?', answered: 'yes' })] },
    ]);
  });

  it('says a word when there is another already, and keeps both', async () => {
    const terminal = await openTerminal();
    await terminal.run('interview add --company Acme --stage phone-screen -q "[x] Why us?" --yes');
    expect(await terminal.ended()).toBe(0);
    const first = journalOf(terminal)?.interviews[0];

    await terminal.run('interview add');
    await terminal.enter('Acme', 'Company');
    await terminal.skip('Role', 'Date');
    await terminal.shows('There is an interview at Acme on that day already; this one becomes another.');
    await terminal.skip('Stage', 'Minutes', 'What did they ask?', 'How did it go overall?');
    await terminal.skip('What went well?', 'What to improve?', 'Next step');
    expect(await terminal.ended()).toBe(0);
    await terminal.shows(`There is another interview at Acme on that day: ${first?.id}`);
    expect(journalOf(terminal)?.interviews).toEqual([
      first,
      { id: expect.any(String), company: 'Acme', date: today(), outcome: 'pending' },
    ]);
  });
});
