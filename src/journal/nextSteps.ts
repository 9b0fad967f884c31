import { compare, type Interview, type NextStep } from './journal.js';

/** A next step with its interview, or as much as is known of that. */
export interface StepOf<T = Interview> {
  interview: T;
  step: NextStep;
}

/** Next steps in the order in which they are due, those without a date last; the done ones only when asked for, at the end. */
export function openSteps<T extends Pick<Interview, 'nextSteps'>>(interviews: readonly T[], withDone = false): StepOf<T>[] {
  const steps = interviews.flatMap((interview) => (interview.nextSteps ?? []).map((step) => ({ interview, step })));
  const order = ({ step }: StepOf<T>) => `${step.done ? 1 : 0}${step.by ?? '9999'}`;
  return steps.filter(({ step }) => withDone || step.done === undefined).sort((a, b) => compare(order(a), order(b)));
}
