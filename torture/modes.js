import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileOf, journalWith } from './journalWith.js';
import { randomFrom } from './random.js';
import { recordOf } from './record.js';
import { adding, BIN, environment, start, tempFolder } from './running.js';

const UMASKS = ['000', '022', '077', '002', '027', '007'];
const MODES = [0o600, 0o640, 0o660, 0o644, 0o664, 0o666, 0o700, 0o200 | 0o400];
const READ_ONLY = [0o400, 0o440, 0o444, 0o500];
const IS_ROOT = process.getuid?.() === 0;
/** A user without any rights of their own. */
const NOBODY = 65_534;

/** What is done to a journal that is there. */
const CHANGES = [
  adding('Hooli'),
  ['edit', 'iaaaaaa', '--notes', 'Calm.'],
  ['remove', 'iaaaaac', '--yes'],
  ['outcome', 'iaaaaaa', 'offer'],
  ['question', 'qaaaaaa', '--note', 'Froze.'],
  ['answer', 'qaaaaaa', 'Less to carry.'],
];

/** Runs commands under every umask on journals of every mode, owner and link: what is new is for its owner alone, what is there stays as its owner made it, and what is read-only is refused. `size` times. */
export async function modes(size, seed, step) {
  const random = randomFrom(seed);
  const record = recordOf(['open to others', 'changed mode, owner or link', 'written though read-only', 'refused']);
  const kinds = [fresh, standing, standing, readOnly];
  for (let time = 0; time < size; time++) {
    const folder = tempFolder();
    await kinds[time % kinds.length](folder, random.pick(UMASKS), { random, record });
    step((time + 1) / size);
  }
  return record.result(IS_ROOT ? '' : 'owners were not tried: only root may give files away');
}

function run(umask, argv, { env = {}, ...options } = {}) {
  return start('/bin/sh', ['-c', `umask ${umask}; exec "$@"`, 'sh', process.execPath, BIN, ...argv], { env: environment(env), ...options })
    .ended;
}

function modeOf(path) {
  return (statSync(path).mode & 0o7777).toString(8);
}

/** The first changes of a user: everything that comes to be on the way. */
async function fresh(folder, umask, { random, record }) {
  const home = join(folder, 'not', 'there');
  const argv = random.below(2) ? [] : ['--journal', join(folder, 'named.json')];
  for (const company of ['Acme', 'Globex']) {
    const { code, err } = await run(umask, [...argv, ...adding(company)], { env: { XDG_DATA_HOME: home } });
    record.expect(code === 0, 'refused', err);
  }
  const made = readdirSync(folder, { recursive: true }).map((name) => join(folder, name));
  for (const path of made) {
    const right = statSync(path).isDirectory() ? '700' : '600';
    record.did('new files and folders');
    record.expect(modeOf(path) === right, 'open to others', `${path} has ${modeOf(path)} under umask ${umask}`);
  }
}

/** Changes, undo and a restored backup on a journal with a mode and an owner of its own, perhaps by way of links. */
async function standing(folder, umask, { random, record }) {
  const path = join(folder, 'journal.json');
  writeFileSync(path, fileOf(journalWith(3)));
  const mode = random.pick(MODES);
  const owner = IS_ROOT
    ? { uid: random.pick([0, NOBODY, 12_345]), gid: random.pick([0, NOBODY, 4711]) }
    : { uid: process.getuid(), gid: process.getgid() };
  chownSync(path, owner.uid, owner.gid);
  chmodSync(path, mode);
  const links = linksTo(path, random);
  const named = links.at(-1)?.at ?? path;
  const lines = [
    random.pick(CHANGES),
    random.pick([['undo'], ...CHANGES.slice(3)]),
    random.pick([['undo', '--redo'], ['doctor', '--restore', '--yes'], ['undo']]),
  ];
  for (const argv of lines) {
    const before = readFileSync(path);
    const { code, out, err } = await run(umask, ['--journal', named, ...argv]);
    const tell = `${argv.join(' ')} under umask ${umask} on ${mode.toString(8)}, ${links.length} links`;
    if (code !== 0 && !/nothing to/.test(err)) record.wrong('refused', `${tell}: ${out} ${err}`);
    if (!readFileSync(path).equals(before)) record.did('changes of a journal that was there');
    const { uid, gid } = statSync(path);
    const isSame = modeOf(path) === mode.toString(8) && uid === owner.uid && gid === owner.gid;
    record.expect(isSame, 'changed mode, owner or link', `${tell}: ${modeOf(path)} ${uid}:${gid}`);
    for (const { at, to } of links)
      record.expect(lstatSync(at).isSymbolicLink() && readlinkSync(at) === to, 'changed mode, owner or link', `${tell}: ${at}`);
  }
  record.expect(
    links.every(({ at }) => readdirSync(dirname(at)).length === 1),
    'changed mode, owner or link',
    'something lies beside a link',
  );
}

/** A chain of up to three links to a file, each in a folder of its own. */
function linksTo(path, { below }) {
  const links = [];
  for (let at = path, left = below(4); left > 0; left--) {
    const link = join(tempFolder(), 'link.json');
    symlinkSync(at, link);
    links.push({ at: link, to: at });
    at = link;
  }
  return links;
}

/** A file that its owner made read-only, or a folder in which nothing may be made, for a normal user. */
async function readOnly(folder, umask, { random, record }) {
  const home = join(folder, 'home');
  const path = join(home, 'journal.json');
  mkdirSync(home);
  writeFileSync(path, fileOf(journalWith(3)));
  const isFolder = random.below(3) === 0;
  chmodSync(path, isFolder ? 0o600 : random.pick(READ_ONLY));
  const user = IS_ROOT ? { uid: NOBODY, gid: NOBODY } : {};
  if (IS_ROOT) for (const one of [folder, home, path]) chownSync(one, NOBODY, NOBODY);
  if (isFolder) chmodSync(home, 0o500);
  const before = readFileSync(path);
  const mode = modeOf(path);
  const { code, out, err } = await run(umask, ['--journal', path, ...random.pick(CHANGES)], user);
  const isKept = readFileSync(path).equals(before) && modeOf(path) === mode && !readdirSync(home).some((name) => name.endsWith('.tmp'));
  record.did('refusals of what is read-only');
  record.expect(
    code === 1 && out === '' && isKept && /read-only|may not be read or written/.test(err),
    'written though read-only',
    `${mode} ${isFolder}: ${code} ${out} ${err}`,
  );
  const listed = await run(umask, ['--journal', path, 'list'], user);
  record.expect(listed.code === 0 && existsSync(path), 'refused', listed.err);
  chmodSync(home, 0o700);
}
