/** chrono-node for English alone: its other languages cost start-up, and it misreads some Chinese and Japanese. */
export { parse as parseEnglish } from 'chrono-node/en';
