const MONTH_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether a day exists, in the years that a living or lately dead person may be born in. */
export function isBirthDate(year: number, month: number, day: number): boolean {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1) return false;
  return day <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && !leap ? 28 : (MONTH_DAYS[month - 1] as number);
}

/** Every month and day of a leap year, as MMDD. */
export const DAYS: readonly string[] = MONTH_DAYS.flatMap((days, month) =>
  Array.from({ length: days }, (_, day) => `${month + 1}`.padStart(2, '0') + `${day + 1}`.padStart(2, '0')),
);
