import type { Journal } from './journal.js';

/** Something that the journal alone decides, as plain JSON: it can be kept beside the journal until that changes, and spares reading it. */
export interface Derived<T> {
  name: string;
  of(journal: Journal): T;
}
