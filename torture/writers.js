import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inside } from './inside.js';
import { reader, unsound } from './journals.js';
import { recordOf } from './record.js';
import { acknowledged, adding, interview, tempFolder } from './running.js';

/** Two, eight and twenty processes at once write to one journal, `size` interviews in all each time, while a reader looks at it without a pause. The seed decides nothing here. */
export async function writers(size, _seed, step) {
  const record = recordOf(['lost', 'twice', 'unreadable', 'refused']);
  const { parseJournal } = await inside();
  const shapes = [2, 8, 20];
  for (const [index, many] of shapes.entries()) {
    const path = join(tempFolder(), 'journal.json');
    const reading = reader(path, record);
    const kept = [];
    const each = Math.max(1, Math.round(size / many));
    const write = async (writer) => {
      for (let time = 0; time < each; time++) {
        const company = `W${writer} T${time}`;
        const { code, out, err } = await interview(path, adding(company));
        const id = acknowledged(out);
        record.expect(code === 0 && id, 'refused', { company, code, err });
        kept.push(`${id} ${company}`);
        step((index + kept.length / (each * many)) / shapes.length);
      }
    };
    await Promise.all(Array.from({ length: many }, (_, writer) => write(writer)));
    await reading.stop();

    record.did(`interviews by ${many} processes at once`, kept.length);
    const journal = parseJournal(readFileSync(path), path);
    const inFile = journal.interviews.map(({ id, company }) => `${id} ${company}`);
    for (const one of kept) record.expect(inFile.includes(one), 'lost', one);
    record.expect(new Set(journal.interviews.map(({ company }) => company)).size === inFile.length, 'twice', 'a company');
    record.expect(journal.revision === kept.length, 'lost', `revision ${journal.revision} after ${kept.length} changes`);
    record.expect(!unsound(journal), 'unreadable', unsound(journal));
    const changes = JSON.parse((await interview(path, ['history', '-n', '1000', '--json'])).out).changes;
    record.expect(
      journal.cards.length === kept.length + 1,
      'twice',
      `${journal.cards.length} cards of ${kept.length} questions and one that all ask`,
    );
    const isWhole = changes.every((change, at) => change.revision === journal.revision - at);
    record.expect(isWhole, 'lost', `a history of ${changes.map((change) => change.revision)}`);
    record.expect(changes.length >= Math.min(100, kept.length), 'lost', `${changes.length} changes in the history`);
    const left = readdirSync(dirname(path)).filter((name) => name.endsWith('.tmp'));
    record.expect(left.length === 0, 'stray', left.join(', '));
  }
  return record.result();
}
