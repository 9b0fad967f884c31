/** The same function, worked out once for each text or object: ten thousand interviews share a few hundred days. */
export function remembering<K, V>(work: (of: K) => V): (of: K) => V {
  const known = new Map<K, V>();
  return (of) => {
    const before = known.get(of);
    if (before !== undefined) return before;
    const made = work(of);
    known.set(of, made);
    return made;
  };
}

/** Makes something when it is first asked for, and once: to read a regular expression that names properties of Unicode takes up to a millisecond, also where it is never used. */
export function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
