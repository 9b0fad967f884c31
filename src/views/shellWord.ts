/** The path of a name in the folder of a file. */
export function besideThe(path: string, name: string): string {
  return path.replace(/[^/\\]*$/, '') + name;
}

/** A text as one word for a shell (POSIX): between single quotes where it has to be. */
export function shellWord(text: string): string {
  return /^[\w./~-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
