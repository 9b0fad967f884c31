/** The version of the file that this program writes. */
export const CURRENT_VERSION = 1;

type Older = Record<string, unknown>;

/** What makes a journal of one version into one of the next, by the version that it takes. */
const STEPS: Readonly<Record<number, (older: Older) => Older>> = { 0: fromVersion0 };

/** Brings a journal of any known version to the current one, step by step; it is not validated here. */
export function migrated(journal: object): object {
  let current = journal as Older;
  for (let step = STEPS[Number(current.version)]; step; step = STEPS[Number(current.version)]) current = step(current);
  return current;
}

/**
 * Version 0, of the first drafts of this program: questions were plain objects in their interview with `asked` for the text, and cards did not exist.
 * Every question gets a card of its own, with an id made from the question's.
 */
function fromVersion0({ version: _, interviews, ...rest }: Older): Older {
  const cards: Older[] = [];
  const questionFrom0 = (question: unknown): unknown => {
    if (!isObject(question)) return question;
    const { id, asked, ...fields } = question;
    const card = `c${String(id).slice(1)}`;
    cards.push({ id: card });
    return { id, card, text: asked, ...fields };
  };
  const interviewFrom0 = (interview: unknown): unknown =>
    isObject(interview) && Array.isArray(interview.questions)
      ? { ...interview, questions: interview.questions.map(questionFrom0) }
      : interview;
  const migratedInterviews = Array.isArray(interviews) ? interviews.map(interviewFrom0) : interviews;
  return { version: 1, revision: 0, interviews: migratedInterviews, cards, ...rest };
}

function isObject(value: unknown): value is Older {
  return typeof value === 'object' && value !== null;
}
