/** The order of the test files of a mutant (stryker.config.js): as they are named there, a module's own first. */
const { default: Sequencer } = require('@jest/test-sequencer');

module.exports = class extends Sequencer {
  sort(tests) {
    const place = ({ path, context }) => context.config.testMatch.indexOf(path);
    return [...tests].sort((a, b) => place(a) - place(b));
  }
};
