/** Returns the local date: "2026-01-31". */
export function today(): string {
  return dateOf(new Date());
}

/** Returns the local time with its time zone: "2026-01-31T14:05:00-08:00". */
export function now(): string {
  const time = new Date();
  const offset = -time.getTimezoneOffset();
  const zone = `${offset < 0 ? '-' : '+'}${twoDigits(Math.floor(Math.abs(offset) / 60))}:${twoDigits(Math.abs(offset) % 60)}`;
  const clock = [time.getHours(), time.getMinutes(), time.getSeconds()].map(twoDigits).join(':');
  return `${dateOf(time)}T${clock}${zone}`;
}

function dateOf(time: Date): string {
  return `${time.getFullYear()}-${twoDigits(time.getMonth() + 1)}-${twoDigits(time.getDate())}`;
}

function twoDigits(part: number): string {
  return String(part).padStart(2, '0');
}
