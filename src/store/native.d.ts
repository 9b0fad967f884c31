/** What is used of fs-native-extensions 1, which ships no types. */
declare module 'fs-native-extensions' {
  const native: {
    /** Whether the exclusive lock on the whole file was granted. Throws what the system says where there are no locks. */
    tryLock(fd: number): boolean;
  };
  export default native;
}
