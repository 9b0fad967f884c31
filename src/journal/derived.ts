import type { Journal } from './journal.js';

/** Something that the journal and this program alone decide, as plain JSON: it can be kept beside the journal until that changes, and spares making it once more. */
export interface Derived<T> {
  name: string;
  of(journal: Journal): T | Promise<T>;
}
