import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inside } from './inside.js';
import { fileOf, journalWith } from './journalWith.js';
import { randomFrom } from './random.js';
import { recordOf } from './record.js';
import { interview, quickFolder } from './running.js';

const SOUND = journalWith(11);
const BYTES = fileOf(SOUND);
const TEXT = BYTES.toString();
const BACKUP = '20261120T150000.000Z-r6.json';
/** One of so many is done again by the built program in processes of its own. */
const REAL = 250;

/**
 * Damages a journal of 20 KB: at `size` of 10,000 cuts it at every byte, below that at some, and does as many other things to it. Each time it is read, added to, looked over and restored: what is no journal any more is refused with
 * its name, the place and what to do, and is left as it is; `doctor` says the cause and brings the backup back.
 */
export async function damage(size, seed, step) {
  const random = randomFrom(seed);
  const record = recordOf(['overwritten', 'crashes', 'unclear messages', 'not restored']);
  const path = join(quickFolder(), 'journal.json');
  const stride = Math.max(1, Math.round(10_000 / size));
  const cuts = Array.from({ length: Math.floor(BYTES.length / stride) }, (_, at) => ['cut off', BYTES.subarray(0, at * stride)]);
  const kinds = Object.keys(DAMAGES);
  const others = Array.from({ length: size }, (_, at) => [kinds[at % kinds.length], DAMAGES[kinds[at % kinds.length]](random)]);
  const cases = [...cuts, ...others];
  for (const [at, [what, bytes]] of cases.entries()) {
    await judge(path, Buffer.from(bytes), { what: `${what} (case ${at})`, random, record, real: at % REAL === 0 });
    record.did(what === 'cut off' ? `cuts of a journal of ${BYTES.length} bytes` : 'other damages');
    step((at + 1) / cases.length);
  }
  return record.result();
}

async function judge(path, bytes, { what, random, record, real }) {
  const { command, fileStore } = await inside();
  for (const name of readdirSync(dirname(path))) rmSync(join(dirname(path), name), { recursive: true });
  mkdirSync(`${path}.backups`, { mode: 0o700 });
  writeFileSync(join(`${path}.backups`, BACKUP), BYTES);
  writeFileSync(path, bytes);
  const run = real ? (argv) => interview(path, argv) : (argv) => command(argv, { store: fileStore(path), random });
  if (real) record.did('of them by the built program');
  const tell = (ran) => `${what}: ${ran.code} ${ran.out.slice(0, 200)} ${ran.err}`;

  const listed = await run(['list']);
  const added = await run(['add', '--company', 'Hooli', '--yes']);
  for (const ran of [listed, added]) record.expect([0, 1].includes(ran.code) && !/^\s+at /m.test(ran.err), 'crashes', tell(ran));
  if (listed.code === 0) {
    record.did('harmless: read as they are');
    record.expect(added.code === 0, 'unclear messages', tell(added));
    return;
  }
  for (const ran of [listed, added]) record.expect(isClear(ran, path), 'unclear messages', tell(ran));
  record.expect(readFileSync(path).equals(bytes) && added.code !== 0 && !added.out, 'overwritten', tell(added));

  const doctor = await run(['doctor']);
  const cause = doctor.out.replace(/\s+/g, ' ');
  record.expect(
    doctor.code === 1 && /What is wrong: .{5}/.test(cause) && cause.includes(causeIn(listed.err, path)),
    'unclear messages',
    tell(doctor),
  );
  const restored = await run(['doctor', '--restore', '--yes']);
  const aside = readdirSync(dirname(path)).filter((name) => name.includes('.replaced-'));
  const keptAside = aside.length === 1 && readFileSync(join(dirname(path), aside[0])).equals(bytes);
  record.expect(restored.code === 0 && readFileSync(path).equals(BYTES) && keptAside, 'not restored', tell(restored));
}

/** Whether a refusal names the file, the place or the cause, and what to type. */
function isClear({ code, err }, path) {
  const isPlaced =
    /line \d+|at (interviews|cards|settings|version|revision|[\w.[\]]+),|"\w+" is missing|it is empty|at its end|UTF-16|its version is|of version \d+|has no "version"|it holds (null|a )/;
  return code === 1 && err.includes(path) && isPlaced.test(err) && /interview (--journal \S+ )?doctor|npm install/.test(err);
}

/** What a refusal says is wrong, as one line. */
function causeIn(err, path) {
  const [, cause = ''] = err.replace(/\s+/g, ' ').split(`${path} cannot be read as a journal: `);
  return cause.split('. It was left as it is.')[0];
}

/** Each gives a journal that something happened to. */
const DAMAGES = {
  'one bit flipped': (random) => flipped(random, 1),
  'some bits flipped': (random) => flipped(random, 2 + random.below(20)),
  'a byte order mark': ({ pick }) =>
    Buffer.concat([
      Buffer.from(
        pick([
          [0xef, 0xbb, 0xbf],
          [0xff, 0xfe],
          [0xfe, 0xff],
        ]),
      ),
      BYTES,
    ]),
  'UTF-16': ({ pick, below }) => {
    const utf16 = Buffer.from(`${pick(['', '\ufeff'])}${TEXT}`, 'utf16le');
    return below(2) ? utf16 : utf16.swap16();
  },
  'a NUL byte': ({ below }) => inserted(below(BYTES.length), Buffer.alloc(1 + below(3))),
  'NUL bytes to the end': ({ below }) => Buffer.from(BYTES).fill(0, below(BYTES.length)),
  'a sector of NUL bytes': ({ below }) => {
    const at = below(BYTES.length >> 9) << 9;
    return Buffer.from(BYTES).fill(0, at, at + 512);
  },
  'conflict markers': ({ below, pick }) => {
    const lines = TEXT.split('\n');
    const at = below(lines.length);
    const many = 1 + below(5);
    const mine = lines.slice(at, at + many);
    const end = pick(['\n', '\r\n']);
    return Buffer.from(
      [...lines.slice(0, at), '<<<<<<< HEAD', ...mine, '=======', ...mine, '>>>>>>> laptop', ...lines.slice(at + many)].join(end),
    );
  },
  'a wrong shape': (random) =>
    changed(random, (record, key) => {
      record[key] = random.pick([null, true, 3, -1, 1.5, '', 'x', [], {}, [null], { id: 'x' }, '2026-02-30', 'i1', 1e308]);
    }),
  'a field that is missing': (random) =>
    changed(random, (record, key) => {
      if (Array.isArray(record)) record.splice(Number(key), 1);
      else delete record[key];
    }),
  'something twice': (random) =>
    changed(random, (record, key) => {
      if (Array.isArray(record)) record.push(record[key]);
      else record[`${key}2`] = record[key];
    }),
  'an id of something else': (random) => {
    const ids = [...TEXT.matchAll(/"([iqcsr][a-z]{6})"/g)].map(([, id]) => id);
    return Buffer.from(TEXT.replace(`"${random.pick(ids)}"`, `"${random.pick(ids)}"`));
  },
  'a newer version': ({ below }) => Buffer.from(TEXT.replace('"version": 1', `"version": ${2 + below(1e6)}`)),
  'a version that is none': ({ pick }) =>
    Buffer.from(
      TEXT.replace(
        '"version": 1',
        pick(['"version": "1"', '"version": -1', '"version": null', '"version": 1.5', '"vers": 1', '"version": 1e999']),
      ),
    ),
  'a forbidden key': (random) =>
    changed(random, undefined, (text) => {
      const key = random.pick(['__proto__', 'constructor', 'prototype']);
      const name = random.below(2) ? key : `\\u00${key.charCodeAt(0).toString(16)}${key.slice(1)}`;
      return text.replace('"HERE"', `"${name}"`);
    }),
  'a line that is gone': ({ below }) => {
    const lines = TEXT.split('\n');
    lines.splice(below(lines.length - 1), 1);
    return Buffer.from(lines.join('\n'));
  },
  'noise in the middle': (random) => inserted(random.below(BYTES.length), random.bytes(1 + random.below(20))),
  'two journals': ({ pick }) => Buffer.from(`${TEXT}${pick(['', '\n', ','])}${TEXT}`),
  'nothing but noise': (random) => random.bytes(1 + random.below(3000)),
  'another JSON': ({ pick }) =>
    Buffer.from(pick(['null', '[]', '{}', '3', '"text"', 'true', '[1,]', '{"version":1}', '['.repeat(30_000), '   ', '\n', '{'])),
};

function flipped({ below }, times) {
  const bytes = Buffer.from(BYTES);
  for (let time = 0; time < times; time++) bytes[below(bytes.length)] ^= 1 << below(8);
  return bytes;
}

function inserted(at, bytes) {
  return Buffer.concat([BYTES.subarray(0, at), bytes, BYTES.subarray(at)]);
}

/** The journal after something was done to one of its members, anywhere; or, with a key "HERE" in one of its objects, to its text. */
function changed(random, change, rename) {
  const journal = structuredClone(SOUND);
  const places = [];
  const gather = (record) => {
    for (const [key, member] of Object.entries(record)) {
      places.push([record, key]);
      if (typeof member === 'object' && member !== null) gather(member);
    }
  };
  gather(journal);
  const [record, key] = random.pick(rename ? places.filter(([one]) => !Array.isArray(one)) : places);
  if (!rename) {
    change(record, key);
    return fileOf(journal);
  }
  record.HERE = random.pick([{}, 1, null, 'x', { polluted: true }]);
  return Buffer.from(rename(fileOf(journal).toString()));
}
