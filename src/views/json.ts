/** What a JSON text may hold and a terminal may not get raw: DEL, C1 and bidirectional controls, invisible format characters. */
const ESCAPED = /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e0fff}]/gu;

/** The result of a reading command for programs: `{"version": 1, "<plural>": [...]}`, or other fields. Pure JSON, and nothing in it can steer a terminal. */
export function json(result: object): string {
  return JSON.stringify({ version: 1, ...result }, null, 2).replace(ESCAPED, escaped);
}

function escaped(character: string): string {
  return Array.from({ length: character.length }, (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`).join('');
}
