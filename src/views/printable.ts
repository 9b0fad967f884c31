export { oneLine, printable } from '../formats/printable.js';
