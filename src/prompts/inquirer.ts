/** The two ready-made questions that are used, so that the bundle leaves the others out. */
export { confirm, select } from '@inquirer/prompts';
