import type { Content } from '../context.js';
import { formContent, readFormDraft } from './formDraft.js';

/** What a draft holds of a better answer in an editor: the whole text, the question by its id and its words, and the answer that it had when that began. */
export interface AnswerDraft {
  form: Content;
  question: string;
  text: string;
  base: string;
}

/** What is saved as the content of such a draft. */
export function answerContent({ form, ...about }: AnswerDraft): object {
  return { answer: { ...about, ...formContent({ form }) } };
}

/** The answer that a draft holds; undefined for a draft of another sort. */
export function readAnswerDraft(content: unknown): AnswerDraft | undefined {
  const { answer } = (content ?? {}) as { answer?: Partial<Record<keyof AnswerDraft, unknown>> };
  const held = readFormDraft(answer);
  const { question, text, base } = answer ?? {};
  if (!held || typeof question !== 'string' || typeof text !== 'string' || typeof base !== 'string') return undefined;
  return { form: held.form, question, text, base };
}
