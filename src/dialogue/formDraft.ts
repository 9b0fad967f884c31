import type { Content } from '../context.js';

/** What a draft holds of a text in an editor. */
export interface FormDraft {
  form: Content;
  /** The interview that it changes; none for a new one. */
  edits?: EditedInterview;
}

/** An interview that is being changed: its id, and the text that it had when that began, to see whether it was changed meanwhile. */
export interface EditedInterview {
  id: string;
  base: string;
}

/** What is saved as the content of a draft: bytes that are no text in base64. */
export function formContent({ form, edits }: FormDraft): object {
  return { ...(typeof form === 'string' ? { form } : { bytes: Buffer.from(form).toString('base64') }), ...(edits && { edits }) };
}

/** The text that a draft holds; undefined for a draft of another sort. */
export function readFormDraft(content: unknown): FormDraft | undefined {
  if (typeof content !== 'object' || content === null) return undefined;
  const { form, bytes, edits } = content as Record<string, unknown>;
  const held = typeof bytes === 'string' ? Buffer.from(bytes, 'base64') : form;
  if (typeof held !== 'string' && !(held instanceof Uint8Array)) return undefined;
  if (edits === undefined) return { form: held };
  const { id, base } = (edits ?? {}) as Record<string, unknown>;
  return typeof id === 'string' && typeof base === 'string' ? { form: held, edits: { id, base } } : undefined;
}

/** What a text tells at a glance, be it with mistakes: for the offer to go on with it. */
export function toldByForm(form: Content): { company?: string | undefined; questions: number } {
  const text = typeof form === 'string' ? form : new TextDecoder().decode(form);
  const [beforeSections = ''] = text.split(/^##(?:[ \t]|$)/m, 1);
  return {
    company: /^company:[ \t]*["']?([^"'\n]*[^"'\s])/m.exec(text)?.[1],
    questions: beforeSections.match(/^[ \t]*[-*+][ \t]+\[[ xX~?]?\][ \t]+\S/gm)?.length ?? 0,
  };
}
