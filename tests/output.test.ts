import { execFileSync } from 'node:child_process';
import { closeSync, constants, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { mayBeTerminal, outputOn } from '../src/output.js';
import { tempFolder } from './support/tempFolder.js';

/** A stream of Node with what it was given. */
function streamWith(isTTY = false) {
  const parts: Buffer[] = [];
  const stream = Object.assign(
    new Writable({
      write: (part, _, done) => {
        parts.push(part);
        done();
      },
    }),
    { isTTY, columns: 80 },
  ) as unknown as NodeJS.WriteStream;
  return { stream, bytes: () => Buffer.concat(parts) };
}

/** An output that goes through a stream, with what it says of it. */
function listenedTo(stream: NodeJS.WriteStream) {
  const said: string[] = [];
  const output = outputOn(
    9999,
    () => stream,
    ({ message }) => said.push(message),
  );
  return { output, said };
}

const never = (): never => {
  throw new Error('no stream is needed');
};

describe('an output', () => {
  it('hands text to a file by itself', () => {
    const path = join(tempFolder(), 'out');
    const file = openSync(path, 'w');
    const output = outputOn(file, never, never);
    output.write('一 ');
    output.write('二\n');
    closeSync(file);
    expect([output.isTerminal, output.columns, readFileSync(path, 'utf8')]).toEqual([false, undefined, '一 二\n']);
  });

  it('leaves to the stream what a pipe does not take at once, and all that follows', async () => {
    const path = join(tempFolder(), 'pipe');
    execFileSync('mkfifo', [path]);
    const pipe = openSync(path, constants.O_RDWR | constants.O_NONBLOCK);
    const { stream, bytes } = streamWith();
    const output = outputOn(pipe, () => stream, never);
    const long = '问'.repeat(100_000);
    output.write(long);
    output.write('the end');
    await output.ended();
    const direct = Buffer.alloc(long.length * 3);
    const length = readSync(pipe, direct);
    closeSync(pipe);
    expect(length).toBeGreaterThan(0);
    expect(Buffer.concat([direct.subarray(0, length), bytes()]).toString()).toBe(`${long}the end`);
  });

  it('tells once what the system says, and writes no more', () => {
    const file = openSync(join(tempFolder(), 'out'), 'w');
    const said: unknown[] = [];
    const output = outputOn(file, never, ({ code }) => said.push(code));
    closeSync(file);
    output.write('a');
    output.write('b');
    expect(said).toEqual(['EBADF']);
  });

  it('goes through the stream where a terminal may be, and is silent when that has gone', async () => {
    const { stream, bytes } = streamWith(true);
    // What is not known may be anything.
    const output = outputOn(9999, () => stream, never);
    output.write('a');
    stream.destroy(new Error('EIO'));
    await new Promise((resolve) => stream.once('close', resolve));
    expect([mayBeTerminal(9999), output.isTerminal, output.columns, bytes().toString()]).toEqual([true, true, 80, 'a']);
  });

  it('tells what a stream says that is no terminal', async () => {
    const { stream } = streamWith();
    const { output, said } = listenedTo(stream);
    output.write('a');
    stream.destroy(new Error('full'));
    await new Promise((resolve) => stream.once('close', resolve));
    output.write('b');
    expect(said).toEqual(['full']);
  });

  it('has told it when it has ended', async () => {
    const stream = new Writable({ write: (_part, _encoding, done) => done(new Error('full')) }) as unknown as NodeJS.WriteStream;
    const { output, said } = listenedTo(stream);
    output.write('a');
    await output.ended();
    expect(said).toEqual(['full']);
  });
});
