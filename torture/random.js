/** Numbers that are the same for the same seed (mulberry32), and what is drawn with them. */
export function randomFrom(seed) {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit) => Math.floor(next() * limit);
  const pick = (members) => members[below(members.length)];
  return {
    next,
    below,
    pick,
    /** So many bytes, for the ids that the program makes. */
    bytes: (length) => Uint8Array.from({ length }, () => below(256)),
    /** From none to `most` of what `make` gives. */
    some: (most, make) => Array.from({ length: below(most + 1) }, make),
    /** The members in another order. */
    shuffled: (members) => {
      const order = [...members];
      for (let at = order.length - 1; at > 0; at--) {
        const other = below(at + 1);
        [order[at], order[other]] = [order[other], order[at]];
      }
      return order;
    },
  };
}
