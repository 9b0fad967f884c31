/** The environment of the tests of a mutant (stryker.config.js): after the first test that notices it, the others are skipped. */
const { TestEnvironment } = require('jest-environment-node');

/** The mutant that was noticed last: the same in all test files, for this file is loaded once. */
let noticed;

module.exports = class extends TestEnvironment {
  handleTestEvent({ name, test }) {
    const mutant = process.env.__STRYKER_ACTIVE_MUTANT__;
    if (mutant === undefined) return;
    if (name === 'test_fn_failure' || name === 'hook_failure') noticed = mutant;
    if (name === 'test_start' && noticed === mutant) test.mode = 'skip';
  }
};
