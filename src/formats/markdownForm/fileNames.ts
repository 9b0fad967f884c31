import type { Interview } from '../../journal/journal.js';
import { fold } from '../../journal/words.js';

/** The most bytes of UTF-8 that the company has in a name; file systems take 255 for the whole, and some tools add to it. */
const COMPANY_BYTES = 120;

/**
 * A file name for each interview, "2026-11-20-acme.md": it holds letters, marks and digits of any script and `+ & _ . -`, so that no system takes it amiss, and no two are the same,
 * also where case and width do not count. The date comes first, so none is a reserved name of Windows (CON, NUL), and none is hidden.
 */
export function fileNames(interviews: readonly Pick<Interview, 'date' | 'company'>[]): string[] {
  const taken = new Set<string>();
  return interviews.map(({ date, company }) => {
    const base = [date, companyPart(company)].filter(Boolean).join('-');
    let name = `${base}.md`;
    for (let count = 2; taken.has(fold(name)); count++) name = `${base}-${count}.md`;
    taken.add(fold(name));
    return name;
  });
}

function companyPart(company: string): string {
  const safe = company
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}+&_.]+/gu, '-');
  return shortened(safe).replace(/^[.-]+|[.-]+$/g, '');
}

/** Cut between characters, so that what remains is a text. */
function shortened(text: string): string {
  let bytes = 0;
  let end = 0;
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > COMPANY_BYTES) return text.slice(0, end).replace(/\p{M}+$/u, '');
    end += character.length;
  }
  return text;
}
