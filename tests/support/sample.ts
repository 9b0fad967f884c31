import type { Interview, Journal } from '../../src/journal/journal.js';

/** Three interviews at two companies; "message queue" was asked at both. */
export function sampleJournal(): Journal {
  return {
    version: 1,
    revision: 7,
    interviews: [acmeScreen(), globexTechnical(), acmeTechnical()],
    cards: [
      { id: 'caaaaaa' },
      { id: 'cbbbbbb', answers: [{ at: '2026-11-01T09:00:00.000Z', text: 'It takes load off the caller.' }] },
      { id: 'ccccccc' },
      { id: 'cdddddd', dropped: true },
      { id: 'ceeeeee', reviews: [{ id: 'raaaaaa', at: '2026-11-12T09:00:00.000Z', grade: 'again' }] },
    ],
  };
}

function acmeScreen(): Interview {
  return {
    id: 'iaaaaaa',
    company: 'Acme',
    role: 'Backend engineer',
    date: '2026-10-05',
    stage: 'recruiter-screen',
    outcome: 'advanced',
    questions: [{ id: 'qaaaaaa', card: 'caaaaaa', text: 'Why do you want to work here?', kind: 'motivation', answered: 'yes' }],
  };
}

function globexTechnical(): Interview {
  return {
    id: 'ibbbbbb',
    company: 'Globex',
    role: 'Platform engineer',
    date: '2026-10-20',
    stage: 'technical',
    format: 'video',
    outcome: 'rejected',
    tags: ['remote'],
    assessment: { overall: 2, toImprove: 'Say why first.' },
    questions: [
      {
        id: 'qbbbbbb',
        card: 'cbbbbbb',
        text: 'When would you use a message queue?',
        kind: 'knowledge',
        topics: ['messaging'],
        answered: 'no',
      },
      { id: 'qbbbbbc', card: 'cdddddd', text: '25 horses, 5 tracks', kind: 'puzzle', answered: 'no' },
      { id: 'qbbbbbd', card: 'ceeeeee', text: 'What is a mutex?', kind: 'knowledge', topics: ['concurrency'], answered: 'yes' },
    ],
  };
}

function acmeTechnical(): Interview {
  return {
    id: 'icccccc',
    company: 'Acme',
    role: 'Backend engineer',
    date: '2026-11-20',
    time: '14:00',
    stage: 'technical',
    minutes: 40,
    outcome: 'pending',
    interviewers: ['Mori'],
    assessment: { overall: 3, wentWell: 'Calm.' },
    questions: [
      {
        id: 'qcccccc',
        card: 'ccccccc',
        text: 'What do containers give you over VMs?',
        kind: 'knowledge',
        topics: ['containers'],
        answered: 'partly',
        said: 'Isolation.',
        note: 'Froze at layers.',
      },
      {
        id: 'qcccccd',
        card: 'cbbbbbb',
        text: 'When would you use a message queue?',
        kind: 'knowledge',
        topics: ['messaging'],
        answered: 'partly',
      },
    ],
    iAsked: [{ text: 'How large is the team?', reply: 'Six.' }],
    nextSteps: [{ id: 'saaaaaa', text: 'Code assessment', by: '2026-11-27' }],
    notes: 'Product first.',
  };
}
