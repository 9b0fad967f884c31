import type { Remark } from '../journal/search/search.js';

/** What a search did otherwise than it was told, as a sentence. */
export function searchRemark(remark: Remark): string {
  switch (remark.about) {
    case 'mistyped':
      return `No "${remark.given}": searched for ${remark.instead.map((word) => `"${word}"`).join(', ')}.`;
    case 'apart':
      return `Nothing holds "${remark.given}" as it stands: searched for its parts.`;
    case 'nowhere':
      return `Nothing holds "${remark.given}".`;
    case 'most':
      return `No interview holds all ${remark.of} of these: here is what holds ${remark.held}.`;
  }
}
