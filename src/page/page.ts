/** The report's own script. Without it everything can be read; with it the questions can be filtered, links open what they lead to, and all is laid open for printing. */
import { filterQuestions } from './filters.js';
import { openForPrint, openTarget } from './opening.js';
import { partsIn } from './parts.js';

filterQuestions(document);
const interviews = partsIn(document.querySelector('#interviews'), (part, held) => held.before(part));
openTarget(window, interviews);
openForPrint(window, interviews);
