const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A calendar date, YYYY-MM-DD, as "Fri 20 Nov 2026". Nearly every command says one, and `format` of date-fns brings a whole language along: 2 ms. */
export function longDate(date: string): string {
  const [year, month, day] = date.split('-');
  return `${WEEKDAYS[new Date(`${date}T00:00Z`).getUTCDay()]} ${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`;
}
