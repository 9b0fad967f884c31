import { describe, expect, it } from '@jest/globals';
import { UserError } from '../../src/errors.js';
import { inWords } from '../../src/store/troubles.js';

describe('what the system says', () => {
  it.each(['EIO', 'EMFILE', 'ENFILE'])('of a reading (%s) tells nothing of a writing: a change may have been kept before', (code) => {
    const trouble = inWords(Object.assign(new Error(code), { code, syscall: 'read' }), '/j.json', 'reading') as UserError;
    expect(trouble).toBeInstanceOf(UserError);
    expect(trouble.message).toMatch(/\/j\.json could not be read\.$/);
    expect(`${trouble.message} ${trouble.hint}`).not.toMatch(/as it was|nothing was/);
  });
});
