import { SPACELESS } from './scripts.js';

/** Where a sentence ends in a plain text: before a space, or before the next word of a script without spaces. */
const BETWEEN = new RegExp(String.raw`[.。!！?？;；]+(?:\s|$|(?=[${SPACELESS}]))`, 'u');
const AT_END = /[.。!！?？…:：;；]["”」』)）]*\s*$/;
/** A point, and more after it. */
const POINT_WITHIN = /[.!]["”]?\s+\S|[。！]["”]?\S/;
const QUOTATION = /^[\s*_]*(?:"[^"]+"|“[^”]+”|「[^」]+」|『[^』]+』|«[^»]+»|„[^“”]+[“”]|‘[^’]+’|[“"][^”“"]+[”"])[\s*_.,。，]*$/;
const QUOTATION_MARKS = /^[\s*_]*["“「『«„‘]|["”」』»“’][\s*_.,。，]*$/g;

/** The sentences of a text with the signs that end them. */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?。！？])\s*/).filter((sentence) => sentence.trim() !== '');
}

/** How many sentences a text in its plain form has that are more than a character. */
export function countSentences(plain: string): number {
  return plain.split(BETWEEN).filter((part) => part.trim().length > 1).length;
}

/** Whether a sentence that tells something ends within a text. */
export function goesOnAfterPoint(text: string): boolean {
  return POINT_WITHIN.test(text);
}

/** Whether a text ends where its sentence ends. */
export function endsSentence(text: string): boolean {
  return AT_END.test(text);
}

/** Whether all of a text stands in quotation marks. */
export function isQuotation(text: string): boolean {
  return QUOTATION.test(text);
}

/** A quotation without its marks; any other text as it is. */
export function unquoted(text: string): string {
  return isQuotation(text) ? text.replace(QUOTATION_MARKS, '').trim() : text;
}
