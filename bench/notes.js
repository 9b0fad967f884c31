/** How well notes are read: real notes with hand-made truth. npm run bench:notes -- FOLDER */
import { runScorer } from './scorer.js';

runScorer('../shared/notes', ['import', '--dry-run', '--json']);
