import type { Interview, Journal } from '../../src/journal/journal.js';

/** Each sets window.pwned if it comes to life: as markup, in an attribute, out of a comment, a style, a script or a title. */
const SPARKS = [
  '<script>pwned=1</script>',
  '</script><script>pwned=1</script>',
  '</style><script>pwned=1</script>',
  '</title><script>pwned=1</script>',
  '</textarea></select></svg><script>pwned=1</script>',
  '--><script>pwned=1</script>',
  ']]><script>pwned=1</script>',
  '<img src=x onerror=pwned=1>',
  '<svg onload=pwned=1>',
  '<svg><script>pwned=1</script></svg>',
  '<details open ontoggle=pwned=1>',
  '<input autofocus onfocus=pwned=1>',
  '<iframe srcdoc="<script>parent.pwned=1</script>"></iframe>',
  '<a href="javascript:pwned=1">x</a>',
  '<base href="https://evil.example/">',
  '<meta http-equiv="refresh" content="0;url=javascript:pwned=1">',
  '<link rel=stylesheet href="https://evil.example/x.css">',
  '<form action="javascript:pwned=1"><button>x</button></form>',
  '" onmouseover="pwned=1" x="',
  "' onfocus='pwned=1' autofocus tabindex=0 x='",
  '` onload=`pwned=1',
  'javascript:pwned=1',
  'data:text/html,<script>pwned=1</script>',
  '${pwned=1}',
  '{{constructor.constructor("pwned=1")()}}',
];

/** Ways of getting a text past a filter. */
const DISGUISES: readonly ((spark: string) => string)[] = [
  (spark) => spark,
  (spark) => spark.replace(/[a-z]/g, (letter) => letter.toUpperCase()).replaceAll('PWNED', 'pwned'),
  (spark) => spark.replaceAll('<', '&lt;').replaceAll('"', '&quot;'),
  (spark) => `\u202e${spark}\u2066`,
  (spark) => spark.replace('<', '<\u0000').replace(' ', '\t'),
  (spark) => `\u2028${spark.replaceAll(' ', '/')}\u2029`,
  (spark) => spark.replaceAll('<', '＜').replaceAll('>', '＞'),
  (spark) => `\ud800"'><${spark}`,
];

/** Two hundred texts that must stay texts, each of its own: what a number behind two slashes stands behind runs as before. */
export const HOSTILE = SPARKS.flatMap((spark) => DISGUISES.map((disguise) => disguise(spark))).map((text, at) => `${text}//${at}`);

/** An interview for each text, with the text in every field that takes one, and its id's digits from its number. */
export function hostileJournal(texts: readonly string[]): Journal {
  const id = (kind: string, at: number) => kind + [...at.toString(26).padStart(6, '0')].map((digit) => letterOf(digit)).join('');
  return {
    version: 1,
    revision: 1,
    interviews: texts.map((text, at): Interview => {
      const asked = { kind: 'knowledge' as const, topics: [text], said: text, note: text };
      return {
        id: id('i', at),
        company: text,
        role: text,
        date: `2026-${String((at % 11) + 1).padStart(2, '0')}-01`,
        interviewers: [text],
        tags: [text],
        assessment: { overall: (at % 5) + 1, wentWell: text, toImprove: text },
        questions: [
          { id: id('q', 2 * at), card: id('c', 2 * at), text, answered: 'no', ...asked },
          { id: id('q', 2 * at + 1), card: id('c', 2 * at + 1), followUpTo: id('q', 2 * at), text: `Why ${text}?`, ...asked },
        ],
        iAsked: [{ text, reply: text }],
        nextSteps: [{ id: id('s', at), text }],
        notes: text,
      };
    }),
    cards: texts.flatMap((text, at) => [
      { id: id('c', 2 * at), answers: [{ at: '2026-11-01T09:00:00.000Z', text }] },
      { id: id('c', 2 * at + 1), reviews: [{ id: id('r', at), at: '2026-11-02T09:00:00.000Z', grade: 'good' as const, attempt: text }] },
    ]),
  };
}

function letterOf(digit: string): string {
  return 'abcdefghijklmnopqrstuvwxyz'.charAt(Number.parseInt(digit, 26));
}
