import { expect, it } from '@jest/globals';
import type { Interview } from '../../src/journal/journal.js';
import { openSteps } from '../../src/journal/nextSteps.js';

it('next steps come as they are due, those without a day last, and the done ones behind them where they are asked for', () => {
  const nextSteps = [
    { id: 'saaaaaa', text: 'some day' },
    { id: 'sbbbbbb', text: 'done', by: '2026-11-20', done: '2026-11-21' },
    { id: 'scccccc', text: 'later', by: '2026-11-30' },
    { id: 'sdddddd', text: 'soon', by: '2026-11-24' },
  ];
  const interviews: Interview[] = [
    { id: 'iaaaaaa', company: 'Acme', date: '2026-11-20', nextSteps },
    { id: 'ibbbbbb', company: 'Globex', date: '2026-11-21' },
  ];
  const texts = (withDone?: boolean) => openSteps(interviews, withDone).map(({ step }) => step.text);
  expect(texts()).toEqual(['soon', 'later', 'some day']);
  expect(texts(true)).toEqual(['soon', 'later', 'some day', 'done']);
});
