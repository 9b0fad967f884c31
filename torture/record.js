/** What a torture did and what went wrong meanwhile. `wrongs` are the kinds of failure that are named even where there was none: "0 lost, 0 unreadable". */
export function recordOf(wrongs) {
  const did = {};
  const failed = [];
  const wrong = (what, detail) => void failed.push({ what, detail: typeof detail === 'string' ? detail : JSON.stringify(detail) });
  return {
    did: (what, times = 1) => {
      did[what] = (did[what] ?? 0) + times;
    },
    /** `what` is one of the kinds; `detail` says enough to see it again. */
    wrong,
    /** Where something is not as it must be, that is wrong; gives whether it is. */
    expect: (holds, what, detail) => {
      if (!holds) wrong(what, typeof detail === 'function' ? detail() : detail);
      return Boolean(holds);
    },
    result: (said = '') => ({ did, wrongs, failed, said }),
  };
}

/** What a torture that cannot be run here gives instead. */
export function skipped(why) {
  return { did: {}, wrongs: [], failed: [], said: '', skipped: why };
}

/** "1,000 kills, 8,412 acknowledged changes, 0 lost, 0 unreadable" */
export function line({ did, wrongs, failed, said, skipped: why }) {
  if (why !== undefined) return `skipped: ${why}`;
  const kinds = [...new Set([...wrongs, ...failed.map(({ what }) => what)])];
  const counts = [
    ...Object.entries(did).map(([what, times]) => `${times.toLocaleString('en')} ${what}`),
    ...kinds.map((kind) => `${failed.filter(({ what }) => what === kind).length} ${kind}`),
  ];
  return `${counts.join(', ')}${said && `; ${said}`}`;
}
