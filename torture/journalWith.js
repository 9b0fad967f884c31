/** A sound journal with every field that version 1 knows, and some that it does not, in each of so many interviews; the same number twice gives the same journal. */
export function journalWith(interviews, textOf = usual) {
  const id = (kind, at) =>
    kind + [...at.toString(26).padStart(6, '0')].map((digit) => 'abcdefghijklmnopqrstuvwxyz'[Number.parseInt(digit, 26)]).join('');
  const day = (at) => `2026-${String((at % 10) + 1).padStart(2, '0')}-${String((at % 27) + 1).padStart(2, '0')}`;
  const numbers = Array.from({ length: interviews }, (_, at) => at);
  return {
    version: 1,
    revision: 7,
    interviews: numbers.map((at) => ({
      id: id('i', at),
      company: textOf('company', at),
      role: textOf('role', at),
      date: day(at),
      time: '14:00',
      stage: ['technical', 'coding', 'final', 'phone-screen'][at % 4],
      format: 'video',
      minutes: 40,
      outcome: ['pending', 'offer', 'rejected'][at % 3],
      interviewers: [textOf('interviewers', at)],
      tags: [textOf('tags', at)],
      assessment: { overall: 1 + (at % 5), technical: 2, wentWell: textOf('wentWell', at), toImprove: textOf('toImprove', at) },
      questions: [
        {
          id: id('q', 2 * at),
          card: id('c', 2 * at),
          text: textOf('question', at),
          kind: 'knowledge',
          topics: [textOf('topics', at)],
          answered: ['no', 'partly', 'yes'][at % 3],
          said: textOf('said', at),
          note: textOf('note', at),
          line: 9,
        },
        { id: id('q', 2 * at + 1), card: id('c', 2 * at + 1), followUpTo: id('q', 2 * at), text: textOf('followUp', at), answered: 'no' },
      ],
      iAsked: [{ text: textOf('iAsked', at), reply: textOf('reply', at) }],
      nextSteps: [{ id: id('s', at), text: textOf('nextStep', at), by: day(at + 3) }],
      notes: textOf('notes', at),
      source: { file: textOf('source', at), sha256: '9f2c' },
      mood: { before: [textOf('unknown', at), null, { deep: [1] }] },
    })),
    cards: numbers.flatMap((at) => [
      {
        id: id('c', 2 * at),
        answers: [{ at: '2026-11-20T15:00:00.000Z', text: textOf('better', at) }],
        reviews: [{ id: id('r', at), at: '2026-11-22T08:15:00.000Z', grade: 'good', attempt: textOf('attempt', at) }],
      },
      { id: id('c', 2 * at + 1) },
    ]),
    settings: { theme: 'dark' },
  };
}

/** The fields that hold a text of the person's. */
export const FIELDS =
  'company role interviewers tags wentWell toImprove question topics said note followUp iAsked reply nextStep notes source unknown better attempt'.split(
    ' ',
  );

function usual(field, at) {
  return `${{ company: 'Acme', question: 'What do containers give you over VMs?', tags: '#remote', topics: 'containers' }[field] ?? field} ${at}`;
}

/** A journal's bytes as they stand in its file. */
export function fileOf(journal) {
  return Buffer.from(`${JSON.stringify(journal, null, 2)}\n`);
}
