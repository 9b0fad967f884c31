import type { Interview } from '../../journal/journal.js';
import { lazily } from '../../journal/remembering.js';
import { ELSEWHERE, FRONT_FIELDS, type FrontField, isFrontField, RATINGS } from './fields.js';

/**
 * The lines of a tidy interview's front matter, with those between which it stands; where that is asked for, also those of empty fields, but that of the id. Unknown fields come
 * last; those with a name that means something else here are left out.
 */
export function frontMatterLines(interview: Interview, hasEveryField = false): string[] {
  const { assessment = {}, ...fields } = interview;
  const values = { ...fields, ...Object.fromEntries(RATINGS.map((name) => [name, assessment[name]])) } as Record<FrontField, unknown>;
  const unknown = Object.entries(fields).filter(([name]) => !isFrontField(name) && !ELSEWHERE.has(name));
  return [
    '---',
    ...FRONT_FIELDS.flatMap((name) => {
      if (values[name] !== undefined) return [`${name}: ${yamlValue(values[name])}`];
      return hasEveryField && name !== 'id' ? [`${name}:`] : [];
    }),
    ...unknown.map(([name, value]) => `${yamlText(name)}: ${yamlValue(value)}`),
    '---',
  ];
}

/** On one line, so that no line of it can read as the end of the front matter. */
function yamlValue(value: unknown): string {
  if (typeof value === 'string') return yamlText(value);
  if (Array.isArray(value) && value.every((member) => typeof member === 'string')) return `[${value.map(yamlText).join(', ')}]`;
  return escapedJson(value);
}

/** Letters, digits and the few signs that mean nothing in YAML; or a date. */
const PLAIN = lazily(() => /^(?:\p{L}[\p{L}\p{M}\p{N} _./+()&'-]*|\d{4}-\d\d-\d\d)$/u);
/** Most of them; letters of every script take a millisecond to be compiled. */
const PLAIN_ASCII = /^(?:[A-Za-z][A-Za-z0-9 _./+()&'-]*|\d{4}-\d\d-\d\d)$/;
/** What YAML 1.2 or 1.1 takes for something other than a text. */
const WORD = /^(?:null|true|false|yes|no|on|off|y|n)$/i;

function yamlText(text: string): string {
  return (PLAIN_ASCII.test(text) || PLAIN().test(text)) && !text.endsWith(' ') && !WORD.test(text) ? text : escapedJson(text);
}

/** JSON is YAML (YAML 1.2, section 1.3); signs that cannot be seen are escaped. */
function escapedJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007F-\u009F\u2028\u2029\uFEFF]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
