/** Makes something when it is first asked for, and once: to read a regular expression that names properties of Unicode takes up to a millisecond, also where it is never used. */
export function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
