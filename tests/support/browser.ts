import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach } from '@jest/globals';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { interview } from './interview.js';
import { tempFolder } from './tempFolder.js';

type Setting = Parameters<typeof interview>[1];

/** What a page did beside showing itself. */
export interface Opened {
  page: Page;
  /** The addresses of all requests. */
  requests: string[];
  /** What stood in the console, errors of scripts, and dialogues that were opened. */
  noise: string[];
}

let running: Promise<Browser> | undefined;

/** One browser for the tests of a file. */
function browser(): Promise<Browser> {
  running ??= chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [
      ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
    ],
  });
  return running;
}

/** The windows of the running test. */
const windows: BrowserContext[] = [];

afterEach(async () => {
  for (const window of windows.splice(0)) await window.close();
});
afterAll(async () => (await running)?.close());

/** Writes a report and gives its file. */
export async function reportFile(argv: readonly string[], setting: Setting): Promise<string> {
  const { out, err, code } = await interview(['report', '-o', '-', ...argv], setting);
  if (code !== 0 || !out) throw new Error(`no report: ${err}`);
  const file = join(tempFolder(), 'report.html');
  writeFileSync(file, out);
  return file;
}

/** Where a page is opened, and what runs in it before its own script. */
interface Opening {
  hash?: string;
  script?: string;
}

/** Opens a file in a new window of its own; it is closed after the test. Nothing scrolls smoothly in it, for that takes time. */
export async function openPage(
  file: string,
  options: BrowserContextOptions = {},
  { hash = '', script = '' }: Opening = {},
): Promise<Opened> {
  const context = await (await browser()).newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', ...options });
  windows.push(context);
  if (script) await context.addInitScript(script);
  const page = await context.newPage();
  const opened: Opened = { page, requests: [], noise: [] };
  page.on('request', (request) => opened.requests.push(request.url()));
  page.on('console', (message) => opened.noise.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => opened.noise.push(String(error)));
  page.on('dialog', async (dialog) => {
    opened.noise.push(`dialogue: ${dialog.message()}`);
    await dialog.dismiss();
  });
  await page.goto(pathToFileURL(file).href + hash, { timeout: 240_000 });
  return opened;
}
