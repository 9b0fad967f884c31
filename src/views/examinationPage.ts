import { format } from 'date-fns/format';
import type { Look } from './look.js';
import { oneLine } from './printable.js';
import { besideThe, shellWord } from './shellWord.js';
import { table } from './table.js';
import { paragraph, plural } from './text.js';

/** What a journal or a backup holds. */
export interface Contents {
  interviews: number;
  questions: number;
  latest?: string;
}

export interface BackupRow extends Contents {
  name: string;
  at: Date;
  problem?: string;
}

/** What `interview doctor` found. */
export interface Examination {
  path: string;
  state: 'missing' | 'sound' | 'damaged';
  /** What is wrong, in words. */
  problem?: string;
  /** What to do about it, where that is not to restore a backup. */
  advice?: string;
  contents?: Contents;
  /** Newest first. */
  backups: readonly BackupRow[];
  /** Temporary files that a killed command left; they were removed. */
  removed: readonly string[];
  /** Files beside the journal that look like a second version of it, made by a synchroniser. */
  copies: readonly string[];
}

export function examinationPage(report: Examination, look: Look): string {
  const { backups, removed, copies } = report;
  const parts = [
    verdict(report, look),
    removed.length > 0 && `Cleared away what a stopped command left: ${removed.map(oneLine).join(', ')}`,
    copies.length > 0 &&
      paragraph(
        `Beside it lies what looks like a second version of it: ${copies.join(', ')}. Bring it home with "interview import", then delete it:`,
        look.width,
      ) + copies.map((name) => `\n  interview import ${shellWord(oneLine(besideThe(report.path, name)))}`).join(''),
    backups.length > 0
      ? `${look.paint.underline('Backups')}\n${backupTable(backups, look)}`
      : 'There are no backups yet; every change keeps one.',
    advice(report),
  ];
  return parts.filter(Boolean).join('\n\n');
}

function verdict({ path, state, problem, contents }: Examination, { paint, width }: Look): string {
  const where = oneLine(path);
  if (state === 'missing') return `${where}: there is no journal yet. The first "interview add" creates it.`;
  if (state === 'damaged') return `${paint.red('Damaged:')} ${where}\n${paragraph(`What is wrong: ${problem}.`, width)}`;
  return `${paint.green('Sound:')} ${where}\n${held(contents)}`;
}

function held(contents: Contents | undefined): string {
  if (!contents) return '';
  const { interviews, questions, latest } = contents;
  return oneLine(
    `It holds ${plural(interviews, 'interview')} with ${plural(questions, 'question')}${latest ? `; the latest is ${latest}` : ''}.`,
  );
}

function backupTable(backups: readonly BackupRow[], look: Look): string {
  return table<BackupRow>(
    look,
    [
      { title: 'State of', cell: ({ at }) => format(at, 'yyyy-MM-dd HH:mm:ss') },
      {
        title: 'Holds',
        cell: ({ interviews, questions, problem }) => problem ?? `${plural(interviews, 'interview')}, ${plural(questions, 'question')}`,
        least: 12,
      },
      { title: 'Latest', cell: ({ latest = '' }) => latest, least: 10, expendable: 1 },
      { title: 'Name', cell: ({ name }) => name, paint: (cell) => look.paint.dim(cell) },
    ],
    backups,
  );
}

function advice({ state, backups, advice: better }: Examination): string {
  if (better) return better;
  if (state === 'sound' || (state === 'missing' && backups.length === 0)) return '';
  const sound = backups.find(({ problem }) => problem === undefined);
  if (!sound) return 'No backup can be read. Mend the file by hand in an editor: it is JSON; then run "interview doctor" again.';
  const restore = `interview doctor --restore ${sound.name}`;
  if (state === 'missing') return `Bring back the newest backup that can be read:\n  ${restore}`;
  return `Put the newest backup that can be read in its place (the damaged file is kept beside it):\n  ${restore}\nOr mend the file by hand in an editor: it is JSON.`;
}
