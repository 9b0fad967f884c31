/**
 * Writes src/generated/: the TypeScript types, the lists of allowed words and the validator,
 * all from data/journal.schema.json, which is the one definition of the journal's shape;
 * the report's own script and style from src/page/, each as a text with its hash;
 * and what tells this program from others that would make something else of a journal.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { compile } from 'json-schema-to-typescript';

const require = createRequire(import.meta.url);
const Ajv = require('ajv').default;
const standaloneCode = require('ajv/dist/standalone').default;

const root = new URL('..', import.meta.url);
const schema = JSON.parse(await readFile(new URL('data/journal.schema.json', root), 'utf8'));
const banner = '// Generated from data/journal.schema.json by scripts/generate.js: change the schema, not this file.\n';

async function types() {
  const text = await compile(schema, 'Journal', {
    additionalProperties: false,
    bannerComment: '',
    unreachableDefinitions: true,
    format: false,
  });
  return text.replace(/ \*\s*\n \* This interface was referenced by[^\n]*\n \* via the[^\n]*\n/g, '').replace(/^\/\*\*\n \*\/\n/gm, '');
}

/** `Stage` becomes STAGES, and so on: the words in the order of the schema. */
function words() {
  const plural = { Stage: 'STAGES', Format: 'FORMATS', Outcome: 'OUTCOMES', Kind: 'KINDS', Answered: 'ANSWERED', Grade: 'GRADES' };
  return Object.entries(schema.definitions)
    .filter(([, definition]) => definition.enum)
    .map(([name, { enum: values }]) => `export const ${plural[name]} = ${JSON.stringify(values)} as const satisfies readonly ${name}[];\n`)
    .join('');
}

/** The order in which the keys of each record are written. */
function keyOrders() {
  const records = { Journal: schema, ...schema.definitions };
  const orders = Object.entries(records)
    .filter(([, definition]) => definition.properties)
    .map(([name, definition]) => `  ${name}: ${JSON.stringify(Object.keys(definition.properties))},\n`)
    .join('');
  return `export const KEY_ORDER = {\n${orders}} as const;\n`;
}

/** What changes whenever the shape of a journal does, a lexicon, or the code that reads a journal, checks it or makes something of it. */
async function programId() {
  const folders = ['src/journal/', 'src/store/', 'src/formats/', 'data/'];
  const hash = createHash('sha256');
  for (const folder of folders) {
    for (const name of (await readdir(new URL(folder, root), { recursive: true })).sort())
      if (/\.\w+$/.test(name)) hash.update(await readFile(new URL(folder + name, root)));
  }
  return `export const PROGRAM_ID = '${hash.digest('hex').slice(0, 16)}';\n`;
}

function validator() {
  const ajv = new Ajv({ code: { source: true, esm: true, optimize: 2 }, messages: false, verbose: false, strict: true });
  return standaloneCode(ajv, ajv.compile(schema)).replace('"use strict";', '');
}

/** What a browser of the last years runs, as one text. */
async function bundled(file) {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`src/page/${file}`, root))],
    bundle: true,
    minify: true,
    format: 'iife',
    target: ['es2022', 'chrome111', 'firefox113', 'safari16.4'],
    legalComments: 'none',
    write: false,
  });
  return outputFiles[0].text.trim();
}

/** A hash as a Content-Security-Policy names it (W3C CSP Level 3, 2.3.1). */
function hashOf(text) {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

async function page() {
  const [script, style] = await Promise.all([bundled('page.ts'), bundled('page.css')]);
  const constants = { SCRIPT: script, SCRIPT_HASH: hashOf(script), STYLE: style, STYLE_HASH: hashOf(style) };
  return Object.entries(constants)
    .map(([name, text]) => `export const ${name} = ${JSON.stringify(text)};\n`)
    .join('');
}

await mkdir(new URL('src/generated/', root), { recursive: true });
await writeFile(new URL('src/generated/shape.ts', root), `${banner}\n${await types()}\n${words()}\n${keyOrders()}`);
await writeFile(
  new URL('src/generated/program.ts', root),
  `// Generated from what the program is made of by scripts/generate.js: see programId there.\n\n${await programId()}`,
);
await writeFile(new URL('src/generated/page.ts', root), `// Generated from src/page/ by scripts/generate.js.\n\n${await page()}`);
await writeFile(new URL('src/generated/validate.js', root), `${banner}${validator()}`);
await writeFile(
  new URL('src/generated/validate.d.ts', root),
  `${banner}import type { ErrorObject } from 'ajv';\nimport type { Journal } from './shape.js';\n
declare function validate(candidate: unknown): candidate is Journal;
declare namespace validate {
  let errors: Pick<ErrorObject, 'instancePath' | 'keyword' | 'params'>[] | null | undefined;
}
export default validate;
`,
);
