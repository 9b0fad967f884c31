/** Something that the person can put right: what is wrong, and what to type next. Exit code 1. */
export class UserError extends Error {
  override readonly name = 'UserError';

  constructor(
    message: string,
    readonly hint = '',
  ) {
    super(message);
  }
}

/** The command line itself is wrong. Exit code 2. */
export class UsageError extends UserError {}

/** There is no editor to open. */
export class NoEditor extends UserError {}

/** The person stopped: Ctrl-C, a closed terminal, or "no" to a question. Exit code 130. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';

  constructor(message = 'Nothing was changed.') {
    super(message);
  }
}
