import { describe, expect, it } from '@jest/globals';
import type { Store } from '../../src/context.js';
import { withChangedInterview, withoutInterview } from '../../src/journal/edit.js';
import type { Journal } from '../../src/journal/journal.js';
import { type Answer, CTRL_C, type Edit, interview } from '../support/interview.js';
import { sampleJournal } from '../support/sample.js';

const journal = sampleJournal();
const acme = ({ interviews }: Journal) => interviews.find(({ id }) => id === 'icccccc');
const edit = (edits: readonly Edit[], setting: Parameters<typeof interview>[1] = {}) =>
  interview(['edit', 'acme'], { journal, edits, ...setting });

/** A change in the editor: every one of these texts stands there, and is replaced. */
function replacing(...pairs: readonly (readonly [string, string])[]): (text: string) => string {
  return (text) =>
    pairs.reduce((changed, [from, to]) => {
      if (!changed.includes(from)) throw new Error(`"${from}" is not in the editor:\n${changed}`);
      return changed.replace(from, () => to);
    }, text);
}

describe('edit in an editor', () => {
  it('opens the whole interview, with hints, at the company', async () => {
    const { code, out, err, opened, drafts, journal: after } = await edit([(text) => text]);
    expect({ code, out, drafts }).toEqual({ code: 0, out: 'Nothing was changed.\n', drafts: [] });
    expect(err).toBe(
      'The editor (gedit) has ended at once. If its window is still open, tell it to wait, and begin again: export EDITOR="gedit --wait"\n',
    );
    expect(after).toEqual(journal);
    const [{ text, line } = { text: '', line: 0 }] = opened;
    expect(String(text).split('\n')[(line ?? 0) - 1]).toBe('company: Acme');
    expect(text).toMatchInlineSnapshot(`
"<!-- Save and close: it is changed. Empty the file: nothing is. Comments such as this one are not read. -->
<!-- What you take out is removed, but a "better:" stays. ^qabcdef is an id: leave it where it is; what is new needs none. -->
<!-- Questions stand below the second ---, one after each other, with a box: "- [x] Why?" [x] answered, [~] partly, [ ] could not, [?] not assessed. -->
<!-- Indented by two under a question: "> " what you said; "note:"; "better:" the better answer; "topics:"; "kind:"; or a follow-up, "- [ ] Why?". -->
<!-- Under "## Next": "- [ ] Code assessment", below it, indented by two, "by: 2026-11-27"; [x] when it is done. -->
<!-- stage: recruiter-screen, online-assessment, phone-screen, technical, coding, take-home, system-design, behavioural, hiring-manager, panel, final, offer-talk, mock, other -->
<!-- format: phone, video, on-site, written, async; outcome: pending, advanced, offer, rejected, withdrawn, no-reply; ratings are from 1 to 5 -->
<!-- kind: knowledge, coding, system-design, experience, behavioural, motivation, logistics, puzzle, other -->
---
id: icccccc
company: Acme
role: Backend engineer
date: 2026-11-20
time: "14:00"
stage: technical
format:
minutes: 40
outcome: pending
interviewers: [Mori]
tags:
overall: 3
communication:
problemSolving:
technical:
---

- [~] What do containers give you over VMs? ^qcccccc
  topics: containers
  > Isolation.
  note: Froze at layers.
- [~] When would you use a message queue? ^qcccccd
  better: It takes load off the caller.

## Went well
Calm.
## To improve
## I asked
- How large is the team?
  > Six.
## Next
- [ ] Code assessment ^saaaaaa
  by: 2026-11-27
## Notes
Product first.
"
`);
  });

  it('keeps what was changed, and undo brings all of it back', async () => {
    const change = replacing(
      ['stage: technical', 'stage: final'],
      ['  note: Froze at layers.\n', ''],
      ['  > Isolation.', '  > Isolation, 層, 🧊.\n  better: Shared kernel.\n  - [ ] Why layers?'],
      ['- [~] When would you use a message queue? ^qcccccd\n  better: It takes load off the caller.\n', ''],
      ['^saaaaaa', '^saaaaaa\n- [x] Thank-you note'],
      ['Product first.', ''],
    );
    let used: Store | undefined;
    const {
      code,
      out,
      err,
      drafts,
      journal: after,
    } = await edit([
      (text, store) => {
        used = store;
        return change(text);
      },
    ]);
    expect({ code, err, drafts }).toEqual({ code: 0, err: '', drafts: [] });
    expect(out).toMatchInlineSnapshot(`
"Changed Acme, Fri 20 Nov 2026 (3 days ago, 14:00), final: icccccc
2 questions: 1 partly, 1 could not.
Next: Code assessment.
Removed: 1 question.
"
`);
    expect(acme(after)).toMatchInlineSnapshot(`
{
  "assessment": {
    "overall": 3,
    "wentWell": "Calm.",
  },
  "company": "Acme",
  "date": "2026-11-20",
  "iAsked": [
    {
      "reply": "Six.",
      "text": "How large is the team?",
    },
  ],
  "id": "icccccc",
  "interviewers": [
    "Mori",
  ],
  "minutes": 40,
  "nextSteps": [
    {
      "id": "saaaaaa",
      "text": "Code assessment",
    },
    {
      "by": "2026-11-27",
      "done": "2026-11-23",
      "id": "sg7d7v6",
      "text": "Thank-you note",
    },
  ],
  "outcome": "pending",
  "questions": [
    {
      "answered": "partly",
      "card": "ccccccc",
      "id": "qcccccc",
      "kind": "knowledge",
      "said": "Isolation, 層, 🧊.",
      "text": "What do containers give you over VMs?",
      "topics": [
        "containers",
      ],
    },
    {
      "answered": "no",
      "card": "ckrglw2",
      "followUpTo": "qcccccc",
      "id": "qaczafh",
      "kind": "knowledge",
      "text": "Why layers?",
    },
  ],
  "role": "Backend engineer",
  "stage": "final",
  "time": "14:00",
}
`);
    expect(after.cards.find(({ id }) => id === 'ccccccc')).toEqual({
      id: 'ccccccc',
      answers: [{ at: '2026-11-23T10:00:00.000Z', text: 'Shared kernel.' }],
    });
    expect(await used?.undo()).toBe('changed Acme, Fri 20 Nov 2026');
    expect(await used?.read()).toEqual({ ...journal, revision: 9 });
  });

  it('does nothing where the saved text tells the same', async () => {
    const { out, journal: after } = await edit([(text) => `\ufeff${text.replaceAll('\n', '\r\n')}\r\n\r\n`]);
    expect([out, after]).toEqual(['Nothing was changed.\n', journal]);
  });

  it.each([
    ['', 'nothing at all'],
    [' \n\n', 'blank lines'],
    ['<!-- a comment -->\n', 'a comment'],
  ])('never deletes: %j saved is nothing', async (saved) => {
    const { code, out, err, journal: after, drafts } = await edit([() => saved]);
    expect({ code, out, err, drafts }).toEqual({ code: 0, out: 'The file was emptied, so nothing was changed.\n', err: '', drafts: [] });
    expect(after).toEqual(journal);
  });

  it('opens a mistake again at its place with the reason, and the text kept', async () => {
    const {
      code,
      err,
      asked,
      opened,
      drafts,
      journal: after,
    } = await edit(
      [
        replacing(['stage: technical', 'stage: tecnical'], ['Product first.', 'Product second.']),
        replacing(['stage: tecnical', 'stage: technical'], ['minutes: 40', 'minutes: long']),
        replacing(['minutes: long', 'minutes: 45']),
      ],
      { answers: [true, true] },
    );
    expect({ code, asked, drafts }).toEqual({ code: 0, asked: ['Open it again?', 'Open it again?'], drafts: [] });
    expect(err).toMatchInlineSnapshot(`
"Line 17: There is no stage "tecnical". Did you mean technical? It is one of: recruiter-screen, online-assessment, phone-screen, technical, coding, take-home, system-design, behavioural, hiring-manager, panel, final, offer-talk, mock, other.
Line 19: minutes: "long" is not a whole number from 1 to 1440. Write for example: minutes: 45
"
`);
    for (const [index, wrong] of ['stage: tecnical', 'minutes: long'].entries()) {
      const lines = String(opened[index + 1]?.text).split('\n');
      expect(lines[(opened[index + 1]?.line ?? 0) - 1]).toBe(wrong);
      expect(lines.filter((line) => line.startsWith('<!-- ! '))).toHaveLength(2);
    }
    expect(acme(after)).toMatchObject({ stage: 'technical', minutes: 45, notes: 'Product second.' });
  });

  it.each<[string, Answer]>([
    ['no', false],
    ['Ctrl-C', CTRL_C],
  ])('keeps a text with a mistake as a draft after %s, and goes on with it', async (_, answer) => {
    const wrong = replacing(['stage: technical', 'stage: tecnical'], ['Product first.', 'Product second.']);
    const stopped = await edit([wrong], { answers: [answer] });
    expect({ code: stopped.code, journal: stopped.journal }).toEqual({ code: 130, journal });
    expect(stopped.err).toContain('Stopped. What you wrote is kept: "interview edit icccccc" goes on with it.\n');

    const {
      asked,
      opened,
      drafts,
      journal: after,
    } = await edit([replacing(['tecnical', 'technical'])], {
      drafts: stopped.drafts,
      answers: ['resume'],
    });
    expect(asked).toEqual(['Not finished yet: your changes to Acme, Fri 20 Nov 2026.']);
    expect(opened[0]?.text).toContain('Product second.');
    expect(drafts).toEqual([]);
    expect(acme(after)?.notes).toBe('Product second.');
  });

  it('keeps a draft as it is when it is opened and saved again', async () => {
    const stopped = await edit([(text) => ({ failure: 'editor (vim) was stopped (SIGKILL)', content: `${text}Second.\n` })]);
    const { out, journal: after } = await edit([(text) => text], { drafts: stopped.drafts, answers: ['resume'] });
    expect(out).toContain('Changed Acme');
    expect(acme(after)?.notes).toBe('Product first.\nSecond.');
  });

  it('leaves drafts of other interviews, and of "add", alone', async () => {
    const stopped = await edit([(text) => ({ failure: 'editor (vim) was stopped (SIGKILL)', content: `${text}Second.\n` })]);
    const drafts = [...stopped.drafts, { company: 'Initech', at: 'role' }];
    expect(await interview(['edit', 'globex'], { journal, drafts, edits: [(text) => text] })).toMatchObject({ code: 0, asked: [], drafts });
  });

  it('saves nothing when the editor fails, and keeps a draft only of what was typed', async () => {
    const failure = 'editor (vim) ended with exit code 1';
    const untouched = await edit([(text) => ({ failure, content: text })]);
    expect(untouched).toMatchObject({ code: 1, out: '', drafts: [], journal });
    expect(untouched.err).toMatchInlineSnapshot(`
"The editor (vim) ended with exit code 1, so the journal is as it was.
To begin again in another editor: export EDITOR=nano
"
`);
    const typed = await edit([(text) => ({ failure, content: `${text}Second.\n` })]);
    expect(typed).toMatchObject({
      code: 1,
      out: '',
      journal,
      drafts: [{ form: expect.stringContaining('Second.'), edits: { id: 'icccccc' } }],
    });
    expect(typed.err).toMatchInlineSnapshot(`
"What you wrote is kept: "interview edit icccccc" goes on with it.
The editor (vim) ended with exit code 1, so the journal is as it was.
To begin again in another editor: export EDITOR=nano
"
`);
  });

  it('keeps what stood there as a draft when the file is emptied after a mistake', async () => {
    const { out, err, drafts, journal: after } = await edit([replacing(['minutes: 40', 'minutes: x']), () => ''], { answers: [true] });
    expect([out, after]).toEqual(['The file was emptied, so nothing was changed.\n', journal]);
    expect(err).toContain('What stood there is kept: "interview edit icccccc" offers it.');
    expect(drafts).toMatchObject([{ form: expect.stringContaining('minutes: x') }]);
  });

  it('opens what is not UTF-8 again, byte by byte, and keeps it as a draft', async () => {
    const latin1 = Buffer.from('---\ncompany: Acme\nrole: Ingénieur\n---\n', 'latin1');
    const stopped = await edit([() => latin1, () => latin1], { answers: [true, false] });
    expect(stopped).toMatchObject({ code: 130, journal });
    expect(stopped.err).toContain('Line 3: The file is not UTF-8 text. Save it in that encoding.\n');
    expect(stopped.opened[1]).toEqual({ text: latin1, line: 3 });
    const resumed = await edit([() => ({ failure: 'x', content: latin1 })], { drafts: stopped.drafts, answers: ['resume'] });
    expect(Buffer.from(resumed.opened[0]?.text as Uint8Array).equals(latin1)).toBe(true);
  });

  it('with a refused save keeps the text', async () => {
    const { code, err, drafts, journal: after } = await edit([(text) => text + 'x'.repeat(300_000)]);
    expect({ code, after }).toEqual({ code: 1, after: journal });
    expect(err).toContain('What you wrote is kept: "interview edit icccccc" goes on with it.\nThe text of "notes" is 293 KB long');
    expect(drafts).toHaveLength(1);
  });

  it('without a terminal names the flags', async () => {
    const { code, err } = await interview(['edit', 'acme'], { journal, piped: true });
    expect({ code, err }).toEqual({
      code: 2,
      err: 'There is no terminal for an editor, and no flag says what to change.\nSay what, for example: interview edit last --overall 4. All flags: interview edit --help\n',
    });
  });
});

describe('an interview that another command changes meanwhile', () => {
  const theirs: Parameters<Store['change']>[1] = (current) =>
    withChangedInterview(current, 'icccccc', (found) => ({ ...found, outcome: 'advanced', notes: 'Product third.' }));
  /** Types a note while the outcome is changed elsewhere. */
  const meanwhile: Edit = async (text, store) => {
    await store.change('theirs', theirs);
    return text.replace('Product first.', 'Product second.');
  };

  it('is not touched before the person has chosen; mine can be kept', async () => {
    const { code, out, err, asked, drafts, journal: after } = await edit([meanwhile], { answers: ['mine'] });
    expect({ code, asked, drafts }).toEqual({
      code: 0,
      asked: ['Acme, Fri 20 Nov 2026 was changed while you were writing.'],
      drafts: [],
    });
    expect(out).toContain('Changed Acme, Fri 20 Nov 2026');
    expect(err).toBe('The other version is in the history: "interview undo" brings it back.\n');
    expect(acme(after)).toMatchObject({ outcome: 'pending', notes: 'Product second.' });
  });

  it('can stay as it is; mine is a draft, and is compared again', async () => {
    const { code, out, drafts, journal: after } = await edit([meanwhile], { answers: ['theirs'] });
    expect({ code, out }).toEqual({
      code: 0,
      out: 'Acme, Fri 20 Nov 2026 stays as it is in the journal. Yours is kept as a draft: "interview edit icccccc" offers it.\n',
    });
    expect(acme(after)).toMatchObject({ outcome: 'advanced', notes: 'Product third.' });
    const later = await edit([(text) => text], { journal: after, drafts, answers: ['resume', 'mine'] });
    expect(acme(later.journal)).toMatchObject({ outcome: 'pending', notes: 'Product second.' });
    expect(later.drafts).toEqual([]);
  });

  it('can be opened again with both in sight', async () => {
    const merge = replacing(
      ['outcome: pending\ninterviewers', 'outcome: advanced\ninterviewers'],
      ['Product second.\n', 'Product second, third.\n'],
    );
    const both: Edit = (text) => {
      const last = text.lastIndexOf('-->');
      return text.slice(0, last) + merge(text.slice(last));
    };
    const { opened, asked, journal: after } = await edit([meanwhile, both], { answers: ['both'] });
    expect(asked).toHaveLength(1);
    expect(String(opened[1]?.text).replace(/<!-- (?!! )[\s\S]*/, '...')).toMatchInlineSnapshot(`
"<!-- ! It was changed while you were writing. This is how it stands in the journal now ("+" is new, "-" is gone): -->
<!-- !   --- -->
<!-- !   id: icccccc -->
<!-- !   company: Acme -->
<!-- !   role: Backend engineer -->
<!-- !   date: 2026-11-20 -->
<!-- !   time: "14:00" -->
<!-- !   stage: technical -->
<!-- !   minutes: 40 -->
<!-- ! + outcome: advanced -->
<!-- !   interviewers: [Mori] -->
<!-- !   overall: 3 -->
<!-- !   --- -->
<!-- !    -->
<!-- !   - [~] What do containers give you over VMs? ^qcccccc -->
<!-- !     topics: containers -->
<!-- !     > Isolation. -->
<!-- !     note: Froze at layers. -->
<!-- !   - [~] When would you use a message queue? ^qcccccd -->
<!-- !     better: It takes load off the caller. -->
<!-- !    -->
<!-- !   ## Went well -->
<!-- !   Calm. -->
<!-- !   ## I asked -->
<!-- !   - How large is the team? -->
<!-- !     > Six. -->
<!-- !   ## Next -->
<!-- !   - [ ] Code assessment ^saaaaaa -->
<!-- !     by: 2026-11-27 -->
<!-- !   ## Notes -->
<!-- ! + Product third. -->
<!-- ! - outcome: pending -->
<!-- ! - Product first. -->
<!-- ! What you wrote follows. Take over from above what should stay: once you change and save it, the text below takes its place. Unchanged, nothing is. -->
..."
`);
    expect(acme(after)).toMatchObject({ outcome: 'advanced', notes: 'Product second, third.' });
  });

  it('that is shown above yours and left unchanged stays as it is, and yours is a draft', async () => {
    const { code, out, journal: after, drafts } = await edit([meanwhile, (text) => text], { answers: ['both'] });
    expect(code).toBe(0);
    expect(out).toContain('Nothing was changed in it, so the journal stays as it is.');
    expect(acme(after)).toMatchObject({ outcome: 'advanced', notes: 'Product third.' });
    expect(drafts).toHaveLength(1);
  });

  it('is asked about again when it changes once more', async () => {
    const again: Edit = async (text, store) => {
      await store.change('theirs', (current) => withChangedInterview(current, 'icccccc', (found) => ({ ...found, role: 'Lead' })));
      return `${text}More.\n`;
    };
    const { asked } = await edit([meanwhile, again], { answers: ['both', 'mine'] });
    expect(asked).toHaveLength(2);
  });

  it('is not in the way where something else was changed', async () => {
    const {
      code,
      asked,
      journal: after,
    } = await edit([
      async (text, store) => {
        await store.change('another', (current) => withChangedInterview(current, 'ibbbbbb', (found) => ({ ...found, role: 'Lead' })));
        return text.replace('Product first.', 'Product second.');
      },
    ]);
    expect({ code, asked }).toEqual({ code: 0, asked: [] });
    expect([acme(after)?.notes, after.interviews[1]?.role]).toEqual(['Product second.', 'Lead']);
  });

  it('and is removed: what was written is kept, and "add" offers it as a new one', async () => {
    const removed = await edit([
      async (text, store) => {
        await store.change('removed', (current) => withoutInterview(current, 'icccccc'));
        return text.replace('Product first.', 'Product second.');
      },
    ]);
    expect(removed.code).toBe(1);
    expect(removed.err).toMatchInlineSnapshot(`
"What you wrote is kept: "interview edit icccccc" goes on with it.
The interview icccccc is no longer in the journal: it was removed in the meantime.
See what is there: interview list. Bring it back: interview undo
"
`);
    const {
      out,
      asked,
      journal: after,
    } = await interview(['add'], {
      journal: removed.journal,
      drafts: removed.drafts,
      answers: ['resume'],
      edits: [(text) => text],
    });
    expect(asked).toEqual(['Not finished yet: Acme, 2 questions, in the editor.']);
    expect(out).toContain('Kept Acme, Fri 20 Nov 2026');
    expect(acme(after)).toMatchObject({ notes: 'Product second.', questions: [{ id: 'qcccccc' }, { id: 'qcccccd', card: 'cbbbbbb' }] });
  });
});
