import validate from '../generated/validate.js';

/**
 * What keeps it from having the shape of a journal, in words with the place: 'at interviews[2], "company" is missing'. Undefined when it has that shape, by the validator that is
 * made from data/journal.schema.json.
 */
export function shapeProblem(candidate: unknown): string | undefined {
  return validate(candidate) ? undefined : firstFinding();
}

function firstFinding(): string {
  const { instancePath = '', keyword, params } = validate.errors?.[0] ?? {};
  const place = instancePath
    .slice(1)
    .replace(/\/(\d+)/g, '[$1]')
    .replaceAll('/', '.');
  const at = place ? `at ${place}, ` : '';
  const detail = (params ?? {}) as Record<string, unknown>;
  switch (keyword) {
    case 'required':
      return `${at}"${detail.missingProperty}" is missing`;
    case 'enum':
      return `${at}none of the words that can stand there does: ${(detail.allowedValues as string[]).join(', ')}`;
    case 'type':
      return `${at}there should be ${detail.type === 'array' ? 'a list' : detail.type === 'object' ? 'an object' : `a ${detail.type}`}`;
    case 'pattern':
      return `${at}the text is ${detail.pattern === '\\S' ? 'empty' : 'not of the form that it must have'}`;
    default:
      return `${at}the value is not one that can stand there`;
  }
}
