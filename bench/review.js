/** How long a person waits in a practice session: from a key to what it shows, on a terminal of its own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';

/** After so long without output what is shown is complete, in ms. */
const QUIET_MS = 120;
/** Nobody answers faster; meanwhile the last grade is kept. */
const THINKING_MS = 700;

/** The times from a key to the last byte that it brought to the screen, in ms: Space, then a grade, in turn. Needs script(1). */
export async function keyTimes(argv, keys, tick) {
  const command = argv.map((word) => `'${word}'`).join(' ');
  const env = { ...process.env, TERM: 'xterm-256color' };
  const session = spawn('script', ['-qfec', command, '/dev/null'], { stdio: ['pipe', 'pipe', 'inherit'], env });
  let shown = '';
  let last = 0;
  session.stdout.on('data', (bytes) => {
    shown += bytes;
    last = performance.now();
  });
  while (!shown.includes('Say it aloud')) await setTimeout(10);

  const times = [];
  for (let key = 0; key < keys; key++) {
    await setTimeout(THINKING_MS);
    shown = '';
    const begin = performance.now();
    session.stdin.write(key % 2 === 0 ? ' ' : '3');
    const awaited = key % 2 === 0 ? 'How did it go?' : 'Say it aloud';
    while (!shown.includes(awaited) || performance.now() - last < QUIET_MS) await setTimeout(1);
    times.push(last - begin);
    tick();
  }
  await setTimeout(THINKING_MS);
  session.stdin.write('q');
  await once(session, 'exit');
  return times;
}
