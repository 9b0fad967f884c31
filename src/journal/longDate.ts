import { format } from 'date-fns/format';
import { parseISO } from 'date-fns/parseISO';

/** "Fri 20 Nov 2026". */
export function longDate(date: string): string {
  return format(parseISO(date), 'EEE d MMM yyyy');
}
