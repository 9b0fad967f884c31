import { FORMATS, KINDS, OUTCOMES, STAGES } from '../../journal/journal.js';

const FORM = [
  'Questions stand below the second ---, one after each other, with a box: "- [x] Why?" [x] answered, [~] partly, [ ] could not, [?] not assessed.',
  'Indented by two under a question: "> " what you said; "note:"; "better:" the better answer; "topics:"; "kind:"; or a follow-up, "- [ ] Why?".',
  'Under "## Next": "- [ ] Code assessment", below it, indented by two, "by: 2026-11-27"; [x] when it is done.',
];
const ALLOWED = [
  `stage: ${STAGES.join(', ')}`,
  `format: ${FORMATS.join(', ')}; outcome: ${OUTCOMES.join(', ')}; ratings are from 1 to 5`,
  `kind: ${KINDS.join(', ')}`,
];

/** What a person should know who writes an interview down in an editor, a line each. */
export const HINTS_FOR_NEW: readonly string[] = [
  'Save and close: it is kept. Change nothing, or empty the file: nothing is. Comments such as this one are not read.',
  ...FORM,
  ...ALLOWED,
];

/** What a person should know who changes an interview in an editor, a line each. */
export const HINTS_FOR_OLD: readonly string[] = [
  'Save and close: it is changed. Empty the file: nothing is. Comments such as this one are not read.',
  'What you take out is removed, but a "better:" stays. ^qabcdef is an id: leave it where it is; what is new needs none.',
  ...FORM,
  ...ALLOWED,
];
