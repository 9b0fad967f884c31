import type { Command } from 'commander';
import type { Context } from './context.js';

/** One row of the table of commands. */
interface Verb {
  name: string;
  summary: string;
  load: () => Promise<(program: Command, context: Context) => void>;
}

/** Every command; its code is loaded when it is named. */
export const VERBS: readonly Verb[] = [
  {
    name: 'add',
    summary: 'write an interview down: guided, in your editor, or in one line with flags',
    load: async () => (await import('./commands/add.js')).declareAdd,
  },
  {
    name: 'schedule',
    summary: 'note an interview that lies ahead',
    load: async () => (await import('./commands/schedule.js')).declareSchedule,
  },
  { name: 'list', summary: 'browse the interviews, newest first', load: async () => (await import('./commands/list.js')).declareList },
  {
    name: 'show',
    summary: 'show one interview: by id, company (its latest), or "last"',
    load: async () => (await import('./commands/show.js')).declareShow,
  },
  {
    name: 'questions',
    summary: 'all questions, weakest first; the same one asked twice is one row',
    load: async () => (await import('./commands/questions.js')).declareQuestions,
  },
  {
    name: 'stats',
    summary: 'how it goes: interviews, stages, ratings, answers, topics and practice over time',
    load: async () => (await import('./commands/stats.js')).declareStats,
  },
  {
    name: 'topics',
    summary: 'a row a topic: how often it was asked, how weak it is, what practice remembers of it',
    load: async () => (await import('./commands/topics.js')).declareTopics,
  },
  {
    name: 'search',
    summary: 'find words in everything that was written down, the best matches first',
    load: async () => (await import('./commands/search.js')).declareSearch,
  },
  {
    name: 'seen',
    summary: 'have I been asked this before? In any wording or language; "-" reads it from the standard input',
    load: async () => (await import('./commands/seen.js')).declareSeen,
  },
  {
    name: 'edit',
    summary: 'change an interview: in your editor, or by the flags of "add"',
    load: async () => (await import('./commands/edit.js')).declareEdit,
  },
  {
    name: 'question',
    summary: 'change one question: by id, "acme:2" (the second of the latest there), or words of it',
    load: async () => (await import('./commands/question.js')).declareQuestion,
  },
  {
    name: 'assess',
    summary: 'one key for each question that is not assessed yet',
    load: async () => (await import('./commands/assess.js')).declareAssess,
  },
  {
    name: 'answer',
    summary: 'write the better answer to a question; earlier versions are kept',
    load: async () => (await import('./commands/answer.js')).declareAnswer,
  },
  {
    name: 'review',
    summary: 'practise: question, answer, one key for how it went',
    load: async () => (await import('./commands/review.js')).declareReview,
  },
  {
    name: 'plan',
    summary: 'what to practise on which day until an interview',
    load: async () => (await import('./commands/plan.js')).declarePlan,
  },
  {
    name: 'brief',
    summary: 'before an interview: what to know and to practise, on one screen',
    load: async () => (await import('./commands/brief.js')).declareBrief,
  },
  {
    name: 'mock',
    summary: 'a mock interview of questions that you were asked, graded at the end and kept',
    load: async () => (await import('./commands/mock.js')).declareMock,
  },
  {
    name: 'same',
    summary: 'say that two questions are the same one, in other words',
    load: async () => (await import('./commands/same.js')).declareSame,
  },
  {
    name: 'split',
    summary: 'say that one asking is a question of its own',
    load: async () => (await import('./commands/split.js')).declareSplit,
  },
  { name: 'outcome', summary: 'note what came of an interview', load: async () => (await import('./commands/outcome.js')).declareOutcome },
  {
    name: 'next',
    summary: 'next steps, in the order in which they are due, and what it is time for',
    load: async () => (await import('./commands/next.js')).declareNext,
  },
  {
    name: 'done',
    summary: 'tick a next step off: by its id, or words of it',
    load: async () => (await import('./commands/done.js')).declareDone,
  },
  { name: 'remove', summary: 'remove one interview', load: async () => (await import('./commands/remove.js')).declareRemove },
  {
    name: 'rename',
    summary: 'give a company another name, in all its interviews',
    load: async () => (await import('./commands/rename.js')).declareRename,
  },
  {
    name: 'import',
    summary: 'bring in notes, exports, or another copy of the journal',
    load: async () => (await import('./commands/import.js')).declareImport,
  },
  {
    name: 'export',
    summary: 'take interviews out: as Markdown, JSON or CSV',
    load: async () => (await import('./commands/export.js')).declareExport,
  },
  {
    name: 'report',
    summary: 'write everything as one page for the browser: charts, questions with filters, every interview',
    load: async () => (await import('./commands/report.js')).declareReport,
  },
  {
    name: 'undo',
    summary: 'take back the latest change; again: the one before it',
    load: async () => (await import('./commands/undo.js')).declareUndo,
  },
  {
    name: 'history',
    summary: 'the changes that can be taken back, newest first',
    load: async () => (await import('./commands/history.js')).declareHistory,
  },
  {
    name: 'doctor',
    summary: 'what is wrong with the journal, what each backup holds, and how to restore one',
    load: async () => (await import('./commands/doctor.js')).declareDoctor,
  },
  {
    name: 'backup',
    summary: 'keep a copy of the whole journal elsewhere: on another disk, in another folder',
    load: async () => (await import('./commands/backup.js')).declareBackup,
  },
  {
    name: 'completion',
    summary: 'print the completion script of a shell',
    load: async () => (await import('./commands/completion.js')).declareCompletion,
  },
];
