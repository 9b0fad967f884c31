/** How long a person waits in a practice session: from a key to what it shows, on a terminal of its own. */
import { spawn } from 'node:child_process';

/** After so long without output what is shown is complete, in ms. */
const QUIET_MS = 120;

/** The times from a key to the last byte that it brought to the screen, in ms; Space and a grade in turn. Needs script(1). */
export async function keyTimes(argv, keys, tick) {
  const command = argv.map((word) => `'${word}'`).join(' ');
  const session = spawn('script', ['-qfec', command, '/dev/null'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, TERM: 'xterm-256color' },
  });
  let last = 0;
  let ended = false;
  session.stdout.on('data', () => {
    last = performance.now();
  });
  session.on('exit', () => {
    ended = true;
  });
  await quiet(performance.now() + 3000);
  const times = [];
  for (let key = 0; key < keys && !ended; key++) {
    const begin = performance.now();
    session.stdin.write(key % 2 === 0 ? ' ' : '3');
    await quiet(begin);
    if (last > begin) times.push(last - begin);
    tick();
  }
  session.stdin.write('q');
  session.kill();
  if (times.length < keys / 2) throw new Error(`review showed something for ${times.length} of ${keys} keys`);
  return times;

  /** Until something came after `since`, and then nothing more. */
  async function quiet(since) {
    const giveUp = Math.max(since, performance.now()) + 5000;
    while (
      !ended &&
      performance.now() < giveUp &&
      !(last > since && performance.now() - last > QUIET_MS) &&
      !(since > performance.now() && last > 0 && performance.now() - last > 1000)
    )
      await new Promise((resolve) => setTimeout(resolve, 2));
  }
}
