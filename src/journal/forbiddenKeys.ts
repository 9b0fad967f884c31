/** Names that a key may not have: with them an object changes what all objects are. */
export const FORBIDDEN_KEYS: readonly string[] = ['__proto__', 'constructor', 'prototype'];
