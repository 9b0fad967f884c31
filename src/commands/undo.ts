import type { Command } from 'commander';
import type { Context } from '../context.js';

export function declareUndo(program: Command, context: Context): void {
  program
    .command('undo')
    .description('take back the latest change; again: the one before it')
    .option('--redo', 'bring back what was taken back last')
    .addHelpText('after', '\nExamples:\n  interview undo\n  interview undo --redo\n  interview history')
    .action((options: { redo?: boolean }) => undo(context, options));
}

async function undo({ store, out }: Context, { redo }: { redo?: boolean }) {
  if (redo) out(`Redone: ${await store.redo()}.`);
  else out(`Undone: ${await store.undo()}. "interview undo --redo" brings it back.`);
}
