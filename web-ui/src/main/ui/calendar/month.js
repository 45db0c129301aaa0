// The days of a month as weeks, in days that are texts: 2026-12-01. Reckoned in UTC, where no day is shorter than another.
const DAY = 86_400_000;
const NAMES = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'];

const textOf = (date) => date.toISOString().slice(0, 10);

const dateOf = (text) => new Date(`${text}T00:00:00Z`);

export const plusDays = (text, days) => textOf(new Date(dateOf(text).getTime() + days * DAY));

/** Of the clock on the wall: just after midnight it is not yet so in UTC. */
export function thisMonth() {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}`;
}

/** The same as a day. */
export const today = () => `${thisMonth()}-${String(new Date().getDate()).padStart(2, '0')}`;

/** @returns {string | undefined} the month when it is one, as 2026-12 */
export const monthOf = (text) => (/^(19|20)\d{2}-(0[1-9]|1[0-2])$/.test(text ?? '') ? text : undefined);

export function plusMonths(month, months) {
  const [year, number] = month.split('-').map(Number);
  return textOf(new Date(Date.UTC(year, number - 1 + months, 1))).slice(0, 7);
}

export const weekday = (text) => NAMES[dateOf(text).getUTCDay()];

/** The week begins on the day after the weekend. */
export function firstDay(weekend) {
  const days = weekend.map((name) => NAMES.indexOf(name));
  const last = days.find((index) => index >= 0 && !days.includes((index + 1) % 7));
  return last === undefined ? 1 : (last + 1) % 7;
}

/** The weeks that the month touches, each of seven days. */
export function weeksOf(month, first) {
  const start = `${month}-01`;
  const before = (dateOf(start).getUTCDay() - first + 7) % 7;
  const end = plusMonths(month, 1);
  const weeks = [];
  for (let day = plusDays(start, -before); day.slice(0, 7) < end; day = plusDays(day, 7)) {
    weeks.push(Array.from({ length: 7 }, (ignored, index) => plusDays(day, index)));
  }
  return weeks;
}
