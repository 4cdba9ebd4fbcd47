const MONTH_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether a day exists, in the years that a living or lately dead person may be born in. */
export function isBirthDate(year: number, month: number, day: number): boolean {
  if (year < 1880 || year > 2100 || month < 1 || month > 12 || day < 1) return false;
  return day <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && !leap ? 28 : (MONTH_DAYS[month - 1] as number);
}

/** How many days of a leap year match a month and a day of which some digits are hidden: `1*`, `0?` … */
export function matchingDays(matches: (monthAndDay: string) => boolean): number {
  let days = 0;
  for (let month = 1; month <= 12; month++) {
    for (let day = 1; day <= (MONTH_DAYS[month - 1] as number); day++) {
      if (matches(`${month}`.padStart(2, '0') + `${day}`.padStart(2, '0'))) days++;
    }
  }
  return days;
}
