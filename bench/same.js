/** How well the same question is known again in other words and languages: real wordings with hand-made truth. npm run bench:same -- FOLDER */
import { runScorer } from './scorer.js';

runScorer('../shared/same', []);
