/** What stands between topics. */
const BETWEEN = /[,，、\n]/;

/** A topic in which nothing could be read as anything but itself. */
const PLAIN = /^[a-z0-9](?:[a-z0-9 +#./-]*[a-z0-9+#])?$/;

/** The topics on one line. Where names with commas and the like would be read as others, all of them stand as JSON. */
export function topicsText(topics: readonly string[]): string {
  const plain = topics.join(', ');
  if (topics.every((topic) => PLAIN.test(topic))) return plain;
  const read = topicsFrom(plain);
  return read.length === topics.length && read.every((topic, index) => topic === topics[index]) ? plain : JSON.stringify(topics);
}

/** Reads topics with commas between, or on lines of their own, in square brackets or not; nothing is none. */
export function topicsFrom(text: string): string[] {
  const listed = jsonList(text);
  if (listed) return listed;
  const plain = text.startsWith('[') && text.endsWith(']') ? text.slice(1, -1) : text;
  return plain
    .split(BETWEEN)
    .map((topic) => topic.replace(/^\s*- /, '').trim())
    .filter(Boolean);
}

function jsonList(text: string): string[] | undefined {
  if (!text.startsWith('[')) return undefined;
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) && list.every((topic) => typeof topic === 'string') ? list : undefined;
  } catch {
    return undefined;
  }
}
