/** Numbers, dates and sizes as the reader's locale writes them. */
export interface Format {
  count(value: number): string;
  /** The same where there is little room: "34K". */
  compact(value: number): string;
  /** A probability, never rounded up: what is shown lies in the band that it counts in, and claims no certainty that is not there. */
  percent(probability: number): string;
  /** A share of a whole, rounded; neither none nor all of it where it is not. */
  share(share: number): string;
  /** Evidence, always with its sign: a true minus, as wide as the plus. */
  bits(value: number): string;
  dateTime(iso: string): string;
  /** The same by the clocks of a time zone ("Europe/Berlin"), by the reader's own where it is none. */
  dateTimeIn(iso: string, zone: string): string;
  /** A day. */
  date(iso: string): string;
  /** "now", "3 minutes ago"; a date when it is older than a week. */
  ago(iso: string, now: Date): string;
  /** A time of day; with its date when it is another day than now. Both in milliseconds. */
  moment(at: number, now: number): string;
  bytes(value: number): string;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

export function createFormat(locale: string | undefined): Format {
  const whole = new Intl.NumberFormat(locale);
  const compact = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 0 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const signed = new Intl.NumberFormat(locale, { maximumFractionDigits: 1, minimumFractionDigits: 1, signDisplay: 'exceptZero' });
  const dateTime = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });

  return {
    count: (value) => whole.format(value),
    compact: (value) => (value < 10_000 ? whole : compact).format(value),
    percent: (probability) => {
      // A hundredth times a hundred is not always one.
      const hundredths = Math.min(Math.floor(probability * 100 + 1e-9), probability < 1 ? 99 : 100);
      return percent.format(probability > 0 && hundredths === 0 ? 0.01 : hundredths / 100);
    },
    share: (share) => {
      const nearest = Math.round(share * 100);
      return percent.format((share > 0 && share < 1 ? Math.min(Math.max(nearest, 1), 99) : nearest) / 100);
    },
    bits: (value) => signed.format(value).replace('-', '−'),
    date: (iso) => date.format(new Date(iso.length === 10 ? `${iso}T12:00:00` : iso)),
    dateTime: (iso) => dateTime.format(new Date(iso)),
    dateTimeIn: (iso, zone) => {
      try {
        return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone }).format(new Date(iso));
      } catch {
        return dateTime.format(new Date(iso));
      }
    },
    ago: (iso, now) => {
      const seconds = Math.round((now.getTime() - new Date(iso).getTime()) / 1000);
      if (seconds < MINUTE) return relative.format(0, 'second');
      if (seconds < HOUR) return relative.format(-Math.floor(seconds / MINUTE), 'minute');
      if (seconds < DAY) return relative.format(-Math.floor(seconds / HOUR), 'hour');
      if (seconds < 7 * DAY) return relative.format(-Math.floor(seconds / DAY), 'day');
      return date.format(new Date(iso));
    },
    moment: (at, now) => (date.format(at) === date.format(now) ? time : dateTime).format(at),
    bytes: (value) => {
      const power = Math.min(UNITS.length - 1, value < 1000 ? 0 : Math.floor(Math.log10(value) / 3));
      return new Intl.NumberFormat(locale, {
        style: 'unit',
        unit: UNITS[power] ?? 'byte',
        unitDisplay: power === 0 ? 'long' : 'short',
        maximumFractionDigits: power === 0 ? 0 : 1,
      }).format(value / 1000 ** power);
    },
  };
}

/** The format of the reader's own locale. */
export const format = createFormat(undefined);
