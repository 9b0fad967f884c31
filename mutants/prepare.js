/** Makes the copy ready in which Stryker changes the code (stryker.config.js); with `built`, the program that some tests start as well. */
import { chmodSync } from 'node:fs';

// Some tests start the program as somebody else, who has to come into the copy.
chmodSync('.', 0o755);
if (process.argv[2] === 'built') await import('../scripts/build.js');
