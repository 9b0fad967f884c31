import { readdirSync, readFileSync, watch } from 'node:fs';
import { dirname, join } from 'node:path';
import { inside } from './inside.js';
import { reader, unsound } from './journals.js';
import { randomFrom } from './random.js';
import { recordOf } from './record.js';
import { acknowledged, adding, interview, pause, startInterview, tempFolder } from './running.js';

/** Milliseconds after which the next command is late; beside other tests it waits for the processor alone. */
const LATE = { alone: 1000, busy: 10_000 };
/** So many kills, then a new journal: what is to be seen is not how long a large one takes. */
const PER_JOURNAL = 50;

/** Kills processes with SIGKILL at random moments, half of them in the middle of a writing, while four write to one journal; after each kill another command reads or writes. */
export async function kills(size, seed, step, { busy }) {
  const late = busy ? LATE.busy : LATE.alone;
  const random = randomFrom(seed);
  const record = recordOf(['lost', 'unreadable', 'late', 'stray files']);
  const took = [];
  for (let done = 0; done < size; ) {
    done += await underFire(join(tempFolder(), 'journal.json'), { record, random, took, late, wanted: Math.min(PER_JOURNAL, size - done) });
    step(done / size);
  }
  took.sort((a, b) => a - b);
  return record.result(`the next command took ${took[took.length >> 1].toFixed(0)} ms (median), ${took.at(-1).toFixed(0)} ms at most`);
}

async function underFire(path, { record, random, took, late, wanted }) {
  const { parseJournal } = await inside();
  const companies = new Map();
  const add = async (company) => {
    const ran = await interview(path, adding(company));
    companies.set(company, acknowledged(ran.out));
    return ran;
  };
  await add('First');
  const reading = reader(path, record);
  const { running, hold, stop } = fourWriters(path, companies, record);
  let killed = 0;
  for (let round = 0; killed < wanted; round++) {
    if (round % 2) await nextWriting(path);
    await pause(random.next() * (round % 2 ? 8 : 200));
    const victims = random.shuffled([...running]).slice(0, Math.min(1 + random.below(4), wanted - killed));
    const hit = victims.filter(({ child }) => child.exitCode === null && child.kill('SIGKILL')).length;
    if (hit === 0) continue;
    killed += hit;
    const goOn = hold();
    const begin = performance.now();
    const { code, err } = await (random.below(2) ? interview(path, ['list']) : add(`After ${round}`));
    const milliseconds = performance.now() - begin;
    record.expect(code === 0, 'unreadable', { code, err });
    goOn();
    took.push(milliseconds);
    record.expect(milliseconds <= late, 'late', `${milliseconds.toFixed(0)} ms`);
  }
  await stop();
  await reading.stop();
  record.did('kills', killed);

  const journal = parseJournal(readFileSync(path), path);
  record.expect(!unsound(journal), 'unreadable', unsound(journal));
  const inFile = new Map(journal.interviews.map(({ id, company }) => [company, id]));
  for (const [company, id] of companies) {
    if (id === undefined) continue;
    record.did('acknowledged changes');
    record.expect(inFile.get(company) === id, 'lost', `${company} ${id}`);
  }
  const doctor = await interview(path, ['doctor']);
  record.expect(doctor.code === 0, 'unreadable', doctor.err);
  const expected = ['', '.backups', '.history', '.lock'].map((ending) => `journal.json${ending}`);
  const stray = readdirSync(dirname(path)).filter((name) => !expected.includes(name));
  record.expect(stray.length === 0, 'stray files', stray.join(', '));
  return killed;
}

/** Each begins its next command as soon as the one before has ended or was killed, and nobody holds it. */
function fourWriters(path, companies, record) {
  const running = new Set();
  let stopped = false;
  let held;
  const write = async (_, writer) => {
    for (let time = 0; ; time++) {
      await held;
      if (stopped) return;
      const company = `W${writer} T${time}`;
      const started = startInterview(path, adding(company));
      running.add(started);
      const { code, signal, out, err } = await started.ended;
      running.delete(started);
      companies.set(company, acknowledged(out));
      record.expect(signal === 'SIGKILL' || (code === 0 && acknowledged(out)), 'refused', { company, code, err });
    }
  };
  const working = Array.from({ length: 4 }, write);
  return {
    running,
    /** Lets none begin another command until what it gives is called. */
    hold: () => {
      let goOn;
      held = new Promise((resolve) => {
        goOn = resolve;
      });
      return goOn;
    },
    stop: () => {
      stopped = true;
      return Promise.all(working);
    },
  };
}

/** Resolves as a temporary file appears beside the journal: somebody is in the middle of a writing. */
function nextWriting(path) {
  return new Promise((resolve) => {
    const watcher = watch(dirname(path), (_, name) => {
      if (!name?.endsWith('.tmp')) return;
      watcher.close();
      resolve();
    });
  });
}
