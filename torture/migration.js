import { inside } from './inside.js';
import { bytesOf, placeFor } from './places.js';
import { randomFrom } from './random.js';
import { recordOf, skipped } from './record.js';
import { adding } from './running.js';
import { callsOf, noStrace, withFault } from './strace.js';

const QUESTIONS = ['What is a mutex?', 'Why Rust?', 'Why layers?'];
const COMPANIES = ['Acme', 'Globex', 'Initech', 'Umbrella'];

/** A journal as the first drafts of the program kept it. */
const VERSION_0 = JSON.stringify({
  version: 0,
  interviews: COMPANIES.map((company, at) => ({
    id: `i${'abcd'[at].repeat(6)}`,
    company,
    date: `2026-11-1${at}`,
    questions: QUESTIONS.map((asked, place) => ({ id: `q${'abcd'[at].repeat(5)}${'abc'[place]}`, asked, answered: 'no', hinted: true })),
  })),
  settings: { theme: 'dark' },
});

/**
 * Kills the command that brings a journal of version 0 to the current one, at each system call in turn. Afterwards the file is the old one byte for byte, or the new one whole; the next command
 * goes on from there, and nothing of the old journal is missing.
 */
export async function migration(size, seed, step) {
  const why = noStrace();
  if (why) return skipped(why);
  const random = randomFrom(seed);
  const record = recordOf(['lost', 'unreadable', 'not resumed']);
  const places = [adding('Hooli'), ['outcome', 'Acme', 'offer'], ['remove', 'Globex', '--yes'], ['question', 'acme:1', '--note', 'Froze.']];
  const points = [];
  for (const argv of places) {
    const place = await placeFor({ content: VERSION_0, argv });
    points.push(...(await callsOf(place.folder, argv, place.env)).map((call) => ({ place, call })));
    place.reset();
  }
  const chosen = random.shuffled(points).slice(0, size);
  for (const [index, { place, call }] of chosen.entries()) {
    place.reset();
    const { hit } = await withFault(call, 'signal=SIGKILL', place.argv, place.env);
    record.expect(hit, 'calls that did not come', `${call.name} of ${call.path}`);
    record.did('kills while migrating');
    await judge(place, `${place.argv.join(' ')}, killed at ${call.name} number ${call.count} of ${call.path}`, record);
    step((index + 1) / chosen.length);
  }
  return record.result();
}

async function judge({ journal, old, argv, run }, what, record) {
  const { parseJournal } = await inside();
  const now = bytesOf(journal);
  record.did(now.equals(old) ? 'still of version 0' : 'of version 1');
  const resumed = await run(adding('Later'));
  record.expect(resumed.code === 0, 'not resumed', `${what}: ${resumed.err}`);
  try {
    if (!now.equals(old)) parseJournal(now, journal);
    const after = JSON.parse(bytesOf(journal));
    parseJournal(bytesOf(journal), journal);
    const gone = argv[0] === 'remove' && !now.equals(old) ? ['Globex'] : [];
    const missing = COMPANIES.filter((company) => !gone.includes(company) && !isWhole(after, company));
    record.expect(missing.length === 0 && after.version === 1 && after.settings.theme === 'dark', 'lost', `${what}: ${missing}`);
  } catch (error) {
    record.wrong('unreadable', `${what}: ${error.message}`);
  }
  const doctor = await run(['doctor']);
  record.expect(doctor.code === 0, 'unreadable', `${what}: ${doctor.err}`);
}

function isWhole({ interviews, cards }, company) {
  const questions = interviews.find((interview) => interview.company === company)?.questions ?? [];
  const hasCard = ({ card }) => cards.some(({ id }) => id === card);
  return QUESTIONS.every((text) => questions.some((question) => question.text === text && question.hinted && hasCard(question)));
}
