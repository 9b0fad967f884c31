import { commentsOf, readYaml } from '../markdownForm/yaml.js';
import { labelOf, speechOf } from './labels.js';
import type { NoteWords } from './words.js';

/** A field of a front matter as one text, with its line in the file; what has no name, as a comment, has an empty one. */
export interface MatterField {
  name: string;
  value: string;
  line: number;
}

/** A note taken apart into the fields of its front matter and the rest; `from` is the number of lines before the rest. */
export interface SplitNote {
  fields: MatterField[];
  body: string;
  from: number;
}

const FENCE = /^(?:---|\+\+\+)[ \t]*$/;
/** Front matters that end further down are none. */
const LONGEST = 200;

/** A note may begin with a rule: what stands between it and the next is a front matter when its first line that is no comment is a field, not a heading or an item. */
const COMMENT = /^\s*(?:#|$)/;
const FIELD = /^(?![>|*\d]|[-+] )[^:：]{1,40}[:：]/;

/** Takes the front matter (YAML between two lines of "---") off a note. What is not YAML is read as lines of "name: value"; nothing is lost where it is neither. */
export function splitNote(text: string, words: NoteWords): SplitNote {
  const lines = text.split('\n', LONGEST);
  const end = FENCE.test(lines[0] ?? '') ? lines.findIndex((line, index) => index > 0 && line.trimEnd() === lines[0]?.trimEnd()) : -1;
  const matter = lines.slice(1, Math.max(end, 1));
  if (!isField(matter.find((line) => !COMMENT.test(line))?.trim() ?? '', words)) return { fields: [], body: text, from: 0 };
  const body = text.slice(lines.slice(0, end + 1).join('\n').length + 1);
  return { fields: yamlFields(matter) ?? plainFields(matter), body, from: end + 1 };
}

/** "company: Acme", but not "Q: What is DNS?". */
function isField(line: string, words: NoteWords): boolean {
  const label = labelOf(line);
  return FIELD.test(line) && !(label && speechOf(label, words) === 'question');
}

function yamlFields(matter: readonly string[]): MatterField[] | undefined {
  try {
    const text = matter.join('\n');
    const { entries, plain } = readYaml(text, 2, 'failsafe');
    const comments = commentsOf(text, 2).map((comment) => ({ name: '', line: comment.line, value: comment.text }));
    return [...entries.map(({ name, line, value }) => ({ name, line, value: asText(plain(value)) })), ...comments].sort(
      (one, other) => one.line - other.line,
    );
  } catch {
    return undefined;
  }
}

function plainFields(matter: readonly string[]): MatterField[] {
  return matter.flatMap((row, index) => {
    const text = row.trim();
    const [, name, value] = /^([^:：]{1,40}?)\s*[:：]\s*(.*)$/.exec(text) ?? [];
    return text === ''
      ? []
      : [{ name: name ?? '', value: name === undefined ? text : (value ?? '').replace(/^["']|["']$/g, ''), line: index + 2 }];
  });
}

function asText(value: unknown): string {
  if (Array.isArray(value)) return value.map(asText).filter(Boolean).join(', ');
  if (typeof value === 'object' && value !== null) return JSON.stringify(value);
  return value === null || value === undefined ? '' : String(value);
}
