import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { expect, it } from '@jest/globals';
import axe from 'axe-core';
import { demoJournal } from '../../src/journal/demo.js';
import type { Journal } from '../../src/journal/journal.js';
import { openPage, reportFile } from '../support/browser.js';
import { HOSTILE, hostileJournal } from '../support/hostile.js';
import { describeWith } from '../support/programs.js';

const NOW = new Date(2026, 10, 23, 10, 0, 0);
const demo = demoJournal(JSON.parse(await readFile(new URL('../../data/demo.json', import.meta.url), 'utf8')), NOW);

const describeInBrowser = describeWith('chromium');
/** Written once for all tests that look at it. */
const demoPage = once(() => reportFile([], { journal: demo }));
const hostilePage = once(() => reportFile([], { journal: hostileJournal(HOSTILE) }));

/** The questions that are to be seen. */
const SHOWN = '#question-list > ol:first-child > li';
/** The long lists are laid out piece by piece after the page was opened. */
const LAID_OUT = '!document.querySelector("noscript")';
const OPEN_ALL = 'for (const details of document.querySelectorAll("details")) details.open = true';

describeInBrowser('the report in a browser', () => {
  it('shows every section, asks for nothing and complains of nothing', async () => {
    const file = await demoPage();
    const { page, requests, noise } = await openPage(file);
    expect(await page.locator('h1, h2').allTextContents()).toEqual([
      ...['Interview journal', 'At a glance', 'Timeline', 'Funnel', 'Topics', 'Questions', 'Interviews', 'Practice'],
    ]);
    expect(await page.locator('article.interview').count()).toBe(demo.interviews.length);
    expect({ requests, noise }).toEqual({ requests: [pathToFileURL(file).href], noise: [] });
    // The policy is in force, and the page's own style and script are within it.
    expect(await page.evaluate('getComputedStyle(document.body).marginTop')).toBe('0px');
    await page.evaluate(`document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.stranger = 1' }))`);
    expect(await page.evaluate('window.stranger')).toBeUndefined();
  });

  it('filters the questions by text, topic, company and how they went, all at once', async () => {
    const { page } = await openPage(await demoPage());
    const count = page.locator('#filter-count');
    const all = await page.locator(SHOWN).count();
    expect(await count.textContent()).toBe(`${all} questions`);

    await page.getByRole('searchbox', { name: 'Text' }).fill('ＣＡＣＨＥ invalidate');
    expect(await page.locator(`${SHOWN} > .question > .prose`).allTextContents()).toEqual(['how would you invalidate a cache']);
    expect(await count.textContent()).toBe(`1 of ${all} questions`);
    await page.getByRole('button', { name: 'Clear' }).click();
    await expectSoon(() => page.locator(SHOWN).count(), all);

    await page.getByRole('combobox', { name: 'Topic' }).selectOption({ label: 'sql' });
    const ofTopic = await page.locator(SHOWN).count();
    expect(ofTopic).toBeLessThan(all);
    for (const row of await page.locator(SHOWN).allInnerTexts()) expect(row).toContain('sql');
    await page.getByRole('combobox', { name: 'How it went' }).selectOption('no');
    for (const mark of await page.locator(`${SHOWN} > .question > .mark`).allTextContents()) expect(mark).toBe('could not');
    expect(await page.locator(SHOWN).count()).toBeLessThan(ofTopic);

    await page.getByRole('button', { name: 'Clear' }).click();
    await page.getByRole('combobox', { name: 'Company' }).selectOption({ label: 'Pennywhelk' });
    const ofCompany = await page.locator(SHOWN).allTextContents();
    expect(ofCompany.length).toBeGreaterThan(0);
    for (const row of ofCompany) expect(row).toContain('Pennywhelk');
    await page.getByRole('searchbox', { name: 'Text' }).fill('no question has these words');
    expect(await page.locator('#filter-nothing').isVisible()).toBe(true);
  });

  it('is used with the keyboard alone: past the links, a question opened, an interview opened by its link', async () => {
    const { page } = await openPage(await demoPage());
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('main');

    await page.locator(`${SHOWN}:first-child summary`).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const target = String(await page.evaluate('document.activeElement.hash')).slice(1);
    await page.keyboard.press('Enter');
    await expectSoon(() => page.evaluate('document.activeElement.id'), target);
    expect(await page.locator(`#${target} > details`).getAttribute('open')).toBe('');
  });

  it('opens an interview each time its link is followed, and nothing where a link leads to a section', async () => {
    const { page } = await openPage(await demoPage());
    await page.locator(`${SHOWN}:first-child summary`).click();
    const link = page.locator(`${SHOWN}:first-child a`).first();
    const target = `${await link.getAttribute('href')}`;
    const isOpen = () => page.evaluate(`document.querySelector('${target} > details').open`);
    // In one go: a person must not meet the interview closed, not even for a moment.
    const follow = `document.querySelector('${SHOWN}:first-child a').click()`;
    expect(await page.evaluate(`(${follow}, document.querySelector('${target} > details').open)`)).toBe(true);
    await expectSoon(() => page.evaluate('document.activeElement.id'), target.slice(1));

    await page.locator(`${target} > details > summary`).click();
    await expectSoon(isOpen, false);
    await link.click();
    await expectSoon(isOpen, true);

    const open = await page.locator('details[open]').count();
    for (const section of ['Questions', 'Topics', 'Interviews']) {
      await page.getByRole('link', { name: section, exact: true }).click();
      await expectSoon(() => page.evaluate('location.hash'), `#${section.toLowerCase()}`);
    }
    expect(await page.locator('details[open]').count()).toBe(open);
  });

  it('is laid open while it is printed', async () => {
    const { page } = await openPage(await demoPage());
    const closed = page.locator('details:not([open])');
    const before = await closed.count();
    expect(before).toBeGreaterThan(50);
    await page.evaluate(`dispatchEvent(new Event('beforeprint'))`);
    expect(await closed.count()).toBe(0);
    await page.evaluate(`dispatchEvent(new Event('afterprint'))`);
    expect(await closed.count()).toBe(before);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#filters').isVisible()).toBe(false);
  });

  it('can be read without its script, the filters aside', async () => {
    const { page } = await openPage(await demoPage(), { javaScriptEnabled: false });
    expect(await page.locator(SHOWN).first().isVisible()).toBe(true);
    expect(await page.locator('#filters').isVisible()).toBe(false);
    await page.locator('article.interview summary').first().click();
    expect(await page.locator('article.interview details').first().getAttribute('open')).toBe('');
  });

  it('has nothing that axe finds wrong, and nothing beside the window: light and dark, from desktop to phone', async () => {
    // What axe looks at takes it long, and a part of the journal has every sort of it.
    const file = await reportFile(['--company', 'Parcelwren', '--company', '纸鹤云仓'], { journal: demo });
    const sortsIn = async (path: string) => new Set((await readFile(path, 'utf8')).match(/<\w+(?: class="[^"]*")?/g));
    expect(await sortsIn(file)).toEqual(await sortsIn(await demoPage()));
    const { page } = await openPage(file);
    await page.evaluate(OPEN_ALL);
    await page.evaluate(axe.source);
    for (const [colorScheme, width] of [
      ['light', 1280],
      ['dark', 1280],
      ['light', 390],
      ['dark', 320],
    ] as const) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      const violations = await page.evaluate<{ id: string; nodes: unknown[] }[]>(
        `axe.run(document).then(({ violations }) => violations.map(({ id, impact, nodes }) => ({ id, impact, nodes: nodes.slice(0, 3).map(({ html }) => html) })))`,
      );
      expect({ colorScheme, width, violations }).toEqual({ colorScheme, width, violations: [] });
    }
  });
});

/** What the page is made of; nothing of a person is an element. */
const ELEMENTS =
  'html head meta title style body a header h1 h2 h3 h4 p nav ul ol li main section dl div dt dd b span bdi time figure figcaption svg rect line path circle text table thead tbody tr th td details summary form label input select option button output article footer script';

describeInBrowser('two hundred hostile texts in every field', () => {
  // Without the policy too: the texts must not even become markup that the policy would have to stop.
  it.each([false, true])('stay texts, with the policy switched off: %s', async (bypassCSP) => {
    expect(new Set(HOSTILE).size).toBe(200);
    const file = await hostilePage();
    const { page, requests, noise } = await openPage(file, { bypassCSP });
    await expectSoon(() => page.evaluate(LAID_OUT), true);
    for (const select of await page.locator('select').all()) await select.selectOption({ index: 1 });
    await page.mouse.move(200, 400);
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: 'Clear' }).click();
    await page.getByRole('button', { name: 'Show all of them' }).click();
    expect(await page.locator(SHOWN).count()).toBe(2 * HOSTILE.length);
    await page.evaluate(OPEN_ALL);

    expect(await page.evaluate('window.pwned')).toBeUndefined();
    expect({ requests, noise }).toEqual({ requests: [pathToFileURL(file).href], noise: [] });
    const names = await page.evaluate<string[]>('[...new Set([...document.querySelectorAll("*")].map(({ localName }) => localName))]');
    expect(names.filter((name) => !ELEMENTS.split(' ').includes(name))).toEqual([]);
    const counts = '[...document.querySelectorAll("script, style, title, form")].map(({ localName }) => localName)';
    expect(await page.evaluate(counts)).toEqual(['title', 'style', 'form', 'script']);
    const attributes = '[...document.querySelectorAll("*")].flatMap(({ attributes }) => [...attributes].map(({ name }) => name))';
    expect(await page.evaluate(`${attributes}.filter((name) => /^on|^src|^style$|^action|^formaction/.test(name))`)).toEqual([]);
    const links = '[...document.querySelectorAll("a")].map((link) => link.getAttribute("href"))';
    expect(await page.evaluate(`${links}.filter((address) => !/^#[a-z]+$/.test(address))`)).toEqual([]);
  });

  it('are to be read as they were written, and cannot turn the text beside them round', async () => {
    const { page } = await openPage(await hostilePage());
    await expectSoon(() => page.evaluate(LAID_OUT), true);
    const notes = await page.evaluate<string[]>(
      '[...document.querySelectorAll("article.interview")].map((article) => [...article.querySelectorAll(".prose")].at(-1).textContent)',
    );
    const isPlain = (text: string) => /^[\n -~＜＞]*$/.test(text);
    const written = HOSTILE.filter((text) => !/[\t\0]/.test(text) && isPlain(text));
    expect(written.length).toBeGreaterThan(80);
    expect(notes).toEqual(expect.arrayContaining(written));
    expect(await page.evaluate('/[\\u202a-\\u202e\\u2066-\\u2069]/.test(document.body.textContent)')).toBe(false);
  });
});

describeInBrowser('a report of a thousand interviews', () => {
  it('opens with a small part of it laid out, and has all of it soon after', async () => {
    const file = await reportFile([], { journal: manyOf(demo, 1000) });
    const elements = 'document.querySelectorAll("*").length';
    const { page: atOnce } = await openPage(file, {}, { script: 'setTimeout = () => 0' });
    expect(await atOnce.evaluate(elements)).toBeLessThan(25_000);
    const { page } = await openPage(file);
    expect(await page.evaluate<number>('performance.getEntriesByType("navigation")[0].loadEventStart')).toBeLessThan(15_000);
    await expectSoon(() => page.evaluate(LAID_OUT), true);
    expect(await page.locator('article.interview').count()).toBe(1000);
    expect(await page.evaluate(elements)).toBeGreaterThan(100_000);
  }, 120_000);
});

describeInBrowser('a report of hundreds of interviews', () => {
  const longPage = once(() => reportFile([], { journal: manyOf(demo, 300) }));
  const interviewCount = 'document.querySelectorAll("article.interview").length';

  it('opens with the weakest questions, and shows all when asked', async () => {
    const { page, noise } = await openPage(await longPage());
    const all = Number(await page.locator('#question-list').getAttribute('data-count'));
    expect(await page.locator('#filter-count').textContent()).toBe(`${all} questions, the weakest 200 shown`);
    expect(await page.locator(SHOWN).count()).toBe(200);

    await page.getByRole('button', { name: 'Show all of them' }).click();
    expect(await page.locator(SHOWN).count()).toBe(all);
    expect(await page.getByRole('button', { name: 'Show all of them' }).isVisible()).toBe(false);
    expect(
      await page.evaluate('document.activeElement.closest("li") === document.querySelectorAll(`SHOWN`)[200]'.replace('SHOWN', SHOWN)),
    ).toBe(true);
    await expectSoon(() => page.evaluate(interviewCount), 300);
    expect(noise).toEqual([]);
  });

  it('leaves nothing out before there was any time to lay all out: a filter, a link, paper', async () => {
    const file = await longPage();
    const written = await readFile(file, 'utf8');
    const [last] = [...written.matchAll(/<article class="interview" id="(\w+)"/g)].slice(-1).map(([, id]) => id);
    const { page } = await openPage(file, {}, { script: 'setTimeout = () => 0' });
    const before = Number(await page.evaluate(interviewCount));
    expect(before).toBeLessThan(300);
    // The weakest come first, these last.
    await page.getByRole('combobox', { name: 'How it went' }).selectOption('yes');
    expect(await page.locator(SHOWN).count()).toBe(200);
    for (const mark of await page.locator(`${SHOWN} > .question > .mark`).allTextContents()) expect(mark).toBe('answered');
    await page.evaluate(`dispatchEvent(new Event('beforeprint'))`);
    expect(await page.evaluate(interviewCount)).toBe(300);

    const { page: linked } = await openPage(file, {}, { hash: `#${last}`, script: 'setTimeout = () => 0' });
    expect(await linked.evaluate(interviewCount)).toBe(300);
    expect(await linked.evaluate('document.activeElement.id')).toBe(last);
    expect(await linked.locator(`#${last} > details`).getAttribute('open')).toBe('');
  });

  it('has all without its script', async () => {
    const { page } = await openPage(await longPage(), { javaScriptEnabled: false });
    expect(await page.locator('article.interview').count()).toBe(300);
    const all = Number(await page.locator('#question-list').getAttribute('data-count'));
    expect(await page.locator('#question-list > ol > li, #question-list > noscript > ol > li').count()).toBe(all);
  });
});

/** The interviews over and over, each time on cards of their own. */
function manyOf({ interviews, cards, ...journal }: Journal, count: number): Journal {
  const round = (id: string, at: number) => `${id}${Math.floor(at / interviews.length)}`;
  const copies = Array.from({ length: count }, (_, at) => {
    const copied = interviews[at % interviews.length] ?? { id: '', company: '', date: '' };
    const questions = copied.questions?.map((asked) => ({
      ...asked,
      id: round(asked.id, at),
      card: round(asked.card, at),
      text: `${asked.text} ${round('', at)}`,
      ...(asked.followUpTo && { followUpTo: round(asked.followUpTo, at) }),
    }));
    return { ...copied, id: round(copied.id, at), questions };
  });
  const rounds = Array.from({ length: Math.ceil(count / interviews.length) }, (_, at) => at * interviews.length);
  return { ...journal, interviews: copies, cards: rounds.flatMap((at) => cards.map((card) => ({ ...card, id: round(card.id, at) }))) };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Looks until it is so: an event that the browser sends later. */
async function expectSoon<T>(look: () => Promise<T>, wanted: T): Promise<void> {
  for (let tries = 0; tries < 400 && (await look()) !== wanted; tries++) await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await look()).toEqual(wanted);
}
