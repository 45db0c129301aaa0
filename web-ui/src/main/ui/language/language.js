// The language of the pages: messages, plural forms, dates, numbers. One language at a time, changed at any moment.
const MESSAGES = {
  en: () => import('./en.json'),
  fr: () => import('./fr.json'),
  ar: () => import('./ar.json'),
};
const REMEMBERED = 'mithaq.language';

const LOCALES = { en: 'en-GB', fr: 'fr-FR', ar: 'ar' };

const UMM_AL_QURA = 'islamic-umalqura';

const DAY = { day: 'numeric', month: 'short', year: 'numeric' };

/** The working languages, each named in itself. */
export const LANGUAGES = [
  { code: 'en', name: 'English' },
  { code: 'fr', name: 'Français' },
  { code: 'ar', name: 'العربية' },
];

/** The digits of Arabic pages, as Unicode names them: 0123 and ٠١٢٣. */
export const DIGITS = ['latn', 'arab'];

const listeners = new Set();
let current = remembered() ?? preferred();
let wanted = current;
let messages = await messagesOf(current);
let chosenDigits = DIGITS[0];
let formats = new Map();

async function messagesOf(code) {
  return (await MESSAGES[code]()).default;
}

/** Brings the languages that are not shown, so that choosing one waits for nothing. */
export function bringLanguages() {
  return Promise.allSettled(Object.keys(MESSAGES).map(messagesOf));
}

function remembered() {
  try {
    const code = localStorage.getItem(REMEMBERED);
    return code in MESSAGES ? code : undefined;
  } catch {
    return undefined;
  }
}

function preferred() {
  const wanted = navigator.languages.map((tag) => tag.slice(0, 2)).find((code) => code in MESSAGES);
  return wanted ?? 'en';
}

export function language() {
  return current;
}

export function digits() {
  return chosenDigits;
}

/** What is counted, measured and dated is written with these on Arabic pages; what is a name, such as a reference, is not. */
export function setDigits(code) {
  const known = DIGITS.includes(code) ? code : DIGITS[0];
  if (known !== chosenDigits) {
    chosenDigits = known;
    rewrite();
  }
}

/** The locale of everything that is written: its calendar and digits are chosen, never left to the browser. */
function locale(calendar = 'gregory') {
  return `${LOCALES[current]}-u-ca-${calendar}-nu-${current === 'ar' ? chosenDigits : DIGITS[0]}`;
}

/** Writing direction of a language given by its ISO 639-1 code. */
export function direction(code = current) {
  return ['ar', 'fa', 'ur', 'he'].includes(code) ? 'rtl' : 'ltr';
}

/** Shows a language and remembers it. Rejects when its messages cannot be brought; then nothing has changed. */
export async function setLanguage(code) {
  if (!(code in MESSAGES)) {
    return;
  }
  await become(code);
  if (current !== code) {
    return;
  }
  try {
    localStorage.setItem(REMEMBERED, code);
  } catch {
    // A browser without storage forgets the choice; the page still changes.
  }
  applyToDocument();
}

/** Takes the language of the program in whose pages ours stand ("fr_FR"), without remembering it; English when it is none of ours. */
export async function followLanguage(tag) {
  const code = tag.slice(0, 2).toLowerCase();
  await become(code in MESSAGES ? code : 'en');
}

/** Of two choices one after the other the later one counts, whichever is there first. */
async function become(code) {
  wanted = code;
  const brought = await messagesOf(code);
  if (wanted !== code) {
    return;
  }
  messages = brought;
  current = code;
  rewrite();
}

/** Everything that is written is written anew. */
function rewrite() {
  formats = new Map();
  listeners.forEach((listener) => listener(current));
}

/** Calls back after each change of language; returns what ends it. */
export function onLanguage(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function applyToDocument() {
  document.documentElement.lang = current;
  document.documentElement.dir = direction();
}

/**
 * The message of a key, its {placeholders} filled. A message with plural forms chooses by the value `count`.
 * Values that run against the writing direction are isolated, so that a reference never reorders a sentence.
 */
export function t(key, values = {}) {
  let message = messages[key];
  if (message === undefined) {
    throw new Error(`no message ${key} in ${current}`);
  }
  if (typeof message === 'object') {
    message = message[format('plural', () => new Intl.PluralRules(locale())).select(values.count)] ?? message.other;
  }
  return message.replace(/\{(\w+)\}/g, (_, name) => placed(values[name]));
}

function placed(value) {
  if (typeof value === 'number') {
    return number(value);
  }
  const text = String(value ?? '');
  const runsAgainst = direction() === 'rtl' ? /[A-Za-z0-9]/ : /[\u0590-\u08ff\ufb1d-\ufefc]/;
  return runsAgainst.test(text) ? `\u2068${text}\u2069` : text;
}

function format(kind, create) {
  if (!formats.has(kind)) {
    formats.set(kind, create());
  }
  return formats.get(kind);
}

export function number(value) {
  return format('number', () => new Intl.NumberFormat(locale())).format(value);
}

/** A share from 0 to 1, in whole hundredths. */
export function percent(share) {
  return format('percent', () => new Intl.NumberFormat(locale(), { style: 'percent' })).format(share);
}

/** What somebody typed in any of our digits, in those that programs read. */
export function europeanDigits(typed) {
  return typed
    .replace(/[٠-٩]/g, (digit) => digit.charCodeAt(0) - 0x660)
    .replace(/[۰-۹]/g, (digit) => digit.charCodeAt(0) - 0x6f0);
}

/** What the server worded, in the digits of the page; for texts that hold no reference and no name. */
export function inDigits(text) {
  return current === 'ar' && chosenDigits === 'arab'
    ? text.replace(/[0-9]/g, (digit) => String.fromCharCode(0x660 + Number(digit)))
    : text;
}

/** A day (2026-03-01) or a moment (2026-03-01T09:30:00Z) as a day of the calendar. */
export function day(value) {
  const onlyDay = value.length === 10;
  const options = { ...DAY, ...(onlyDay ? { timeZone: 'UTC' } : {}) };
  return format(`day${onlyDay}`, () => new Intl.DateTimeFormat(locale(), options)).format(new Date(value));
}

/** A year (2027), which is never grouped as a number is. */
export function year(value) {
  return format('year', () => new Intl.NumberFormat(locale(), { useGrouping: false })).format(Number(value));
}

/** A month (2027-03) by its name with the year; `short` without it. */
export function month(value, length = 'long') {
  const options = { month: length, timeZone: 'UTC', ...(length === 'short' ? {} : { year: 'numeric' }) };
  return format(`month${length}`, () => new Intl.DateTimeFormat(locale(), options)).format(new Date(`${value}-01`));
}

/** A day as the Hijri calendar (Umm al-Qura) has it, which runs beside the other one in many of our countries. */
export function hijri(value) {
  const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' };
  return /^\d{4}-\d{2}-\d{2}$/.test(value)
    ? format('hijri', () => new Intl.DateTimeFormat(locale(UMM_AL_QURA), options)).format(new Date(value))
    : '';
}

/** The same, as short as it stands beside a day: the month is told with its first day, and where `named`. */
export function hijriDay(value, named = false) {
  const options = { day: 'numeric', month: 'short', timeZone: 'UTC' };
  const written = format('hijriDay', () => new Intl.DateTimeFormat(locale(UMM_AL_QURA), options));
  const number = written.formatToParts(new Date(value)).find(({ type }) => type === 'day').value;
  return named || europeanDigits(number) === '1' ? written.format(new Date(value)) : number;
}

/** The day of the week that a day (2026-03-01) is; `long` or `short`. */
export function weekdayName(value, length) {
  return format(`weekday${length}`, () => new Intl.DateTimeFormat(locale(), { weekday: length, timeZone: 'UTC' })).format(new Date(value));
}

export function moment(value) {
  const options = { ...DAY, hour: '2-digit', minute: '2-digit' };
  return format('moment', () => new Intl.DateTimeFormat(locale(), options)).format(new Date(value));
}

/** A moment as seen from now: "in 3 days", "2 hours ago". */
export function fromNow(value, now = Date.now()) {
  const seconds = (new Date(value).getTime() - now) / 1000;
  if (Math.abs(seconds) < 60) {
    return t('time.now');
  }
  const relative = format('relative', () => new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' }));
  const steps = [['day', 86400], ['hour', 3600], ['minute', 60]];
  const [unit, length] = steps.find(([, size]) => Math.abs(seconds) >= size) ?? ['minute', 60];
  return relative.format(Math.trunc(seconds / length), unit);
}

export function fileSize(bytes) {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];
  const step = Math.min(Math.floor(Math.log(Math.max(bytes, 1)) / Math.log(1000)), units.length - 1);
  const options = { style: 'unit', unit: units[step], unitDisplay: step ? 'short' : 'long', maximumFractionDigits: 1 };
  return format(`size${step}`, () => new Intl.NumberFormat(locale(), options)).format(bytes / 1000 ** step);
}

/** Name of a language, given by its ISO 639-1 code, in the language of the pages. */
export function languageName(code) {
  try {
    return format('languages', () => new Intl.DisplayNames([current], { type: 'language' })).of(code);
  } catch {
    return code;
  }
}

/** Decimal places of a currency (2 for USD, 3 for KWD, 0 for JPY). */
export function currencyDigits(currency) {
  try {
    return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits;
  } catch {
    return 2;
  }
}

/** An amount in minor units as it is typed: with a point, and no grouping. */
export function amountText(minor, currency) {
  const digits = currencyDigits(currency);
  return (minor / 10 ** digits).toFixed(digits);
}

/**
 * What somebody typed as minor units of the currency: in any of our digits, grouped by spaces, apostrophes or, but for French,
 * commas. Nothing when it is no amount, or has more places than the currency.
 */
export function minorUnits(typed, currency) {
  const digits = currencyDigits(currency);
  const latin = europeanDigits(typed).replace(/٬/g, ' ').replace(/٫/g, '.');
  const grouped = current === 'fr' ? /[\s\u00a0\u202f’'](?=\d{3}(\D|$))/g : /[\s\u00a0\u202f’',](?=\d{3}(\D|$))/g;
  const plain = latin.replace(grouped, '').replace(',', '.').trim();
  const [, whole, places = ''] = /^(\d{1,12})(?:\.(\d+))?$/.exec(plain) ?? [];
  const rest = places.slice(digits);
  return whole === undefined || /[1-9]/.test(rest) ? undefined : Number(whole + places.slice(0, digits).padEnd(digits, '0'));
}

/** An amount in minor units with its currency's code. */
export function money(minor, currency) {
  const digits = currencyDigits(currency);
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  const amount = new Intl.NumberFormat(locale(), options).format(minor / 10 ** digits);
  return currency ? `${amount} ${currency}` : amount;
}

/** The text of {en, fr, ar, …} to show: the page's language, else the first there is. */
export function localised(texts) {
  if (texts === null || texts === undefined || typeof texts === 'string') {
    return texts ?? '';
  }
  return texts[current] || Object.values(texts).find(Boolean) || '';
}

export function sorted(list, label) {
  const collator = format('collator', () => new Intl.Collator(locale()));
  return [...list].sort((a, b) => collator.compare(label(a), label(b)));
}
