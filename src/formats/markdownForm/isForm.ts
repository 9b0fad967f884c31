import { fold } from '../../journal/words.js';
import { takeBox } from '../box.js';
import { isBlank, type Line } from './lines.js';
import { splitForm } from './split.js';
import { afterBullet, isComment, SECTIONS } from './syntax.js';

/** Fields that only an interview has: a title, a date or tags are in the front matter of any blog post. */
const OURS = /^(?:company|stage|outcome|interviewers|problemSolving)[ \t]*:|^id[ \t]*:[ \t]*["']?i[a-z2-7]{6}["']?[ \t]*$/;

/**
 * Whether a text is an interview in the Markdown form, be it with mistakes, rather than a note: its front matter has a field that only an interview has, most list items at the
 * margin before the first section have a box, and where there is none, nothing stands there and the first section is one of ours.
 */
export function isMarkdownForm(text: string): boolean {
  const { frontMatter, questions, sections } = splitForm(text);
  if (!frontMatter?.lines.some((line) => OURS.test(line.text))) return false;
  const boxes = questions.map(boxedItem).filter((isBoxed) => isBoxed !== undefined);
  if (boxes.length > 0) return boxes.filter(Boolean).length > boxes.length / 2;
  const isEmpty = questions.every((line) => isBlank(line.text) || isComment(line.text));
  return isEmpty && (sections[0] === undefined || isOurSection(sections[0].name));
}

/** Whether the item at the margin that a line begins has a box; undefined when it begins none. */
function boxedItem({ text }: Line): boolean | undefined {
  const head = afterBullet(text);
  return head === undefined ? undefined : takeBox(head).answered !== undefined;
}

function isOurSection(name: string): boolean {
  return Object.values(SECTIONS).some((known) => fold(known) === fold(name));
}
