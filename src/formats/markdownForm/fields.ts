/** The fields of the front matter in the order in which they are written. */
export const FRONT_FIELDS = [
  'id',
  'company',
  'role',
  'date',
  'time',
  'stage',
  'format',
  'minutes',
  'outcome',
  'interviewers',
  'tags',
  'overall',
  'communication',
  'problemSolving',
  'technical',
] as const;

export type FrontField = (typeof FRONT_FIELDS)[number];

/** The fields of an assessment that are ratings, which stand in the front matter by themselves. */
export const RATINGS = ['overall', 'communication', 'problemSolving', 'technical'] as const;

/** Fields of an interview that stand elsewhere, and where: no unknown field can have their names. */
export const ELSEWHERE: ReadonlyMap<string, string> = new Map([
  ['questions', 'Questions stand below the front matter: - [x] Why?'],
  ['assessment', 'Its ratings stand in the front matter by themselves: overall: 4'],
  ['wentWell', 'It stands below, under ## Went well'],
  ['toImprove', 'It stands below, under ## To improve'],
  ['iAsked', 'They stand below, under ## I asked'],
  ['nextSteps', 'They stand below, under ## Next'],
  ['notes', 'They stand below, under ## Notes'],
  ['source', 'The journal keeps it by itself; a field of your own needs another name.'],
]);

export function isFrontField(name: string): name is FrontField {
  return (FRONT_FIELDS as readonly string[]).includes(name);
}
