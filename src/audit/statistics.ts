/** Logarithms of factorials, worked out once and kept. */
const logFactorials = [0];

function logFactorial(n: number): number {
  for (let i = logFactorials.length; i <= n; i++)
    logFactorials.push((logFactorials[i - 1] ?? 0) + Math.log(i));
  return logFactorials[n] ?? 0;
}

function logChoose(n: number, k: number): number {
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}

/**
 * Exact binomial test, one-sided: the chance of `k` or more successes in `n` trials of chance `p` each.
 * @param p between 0 and 1
 */
export function binomialAtLeast(k: number, n: number, p: number): number {
  if (k <= 0) return 1;
  if (p <= 0) return 0;
  if (p >= 1) return 1;
  let sum = 0;
  for (let i = k; i <= n; i++) sum += Math.exp(logChoose(n, i) + i * Math.log(p) + (n - i) * Math.log1p(-p));
  return Math.min(1, sum);
}

/**
 * Fisher's exact test, one-sided: of `marked` among `all`, at least `hit` are among `drawn`, if the draw were blind.
 * For the table hit | marked − hit over the drawn and not drawn.
 */
export function fisherAtLeast(hit: number, marked: number, drawn: number, all: number): number {
  const least = Math.max(hit, marked + drawn - all, 0);
  const most = Math.min(marked, drawn);
  if (least <= Math.max(0, marked + drawn - all)) return 1;
  let sum = 0;
  for (let i = least; i <= most; i++)
    sum += Math.exp(logChoose(marked, i) + logChoose(all - marked, drawn - i) - logChoose(all, drawn));
  return Math.min(1, sum);
}

/** A chance in two leading digits, the same text on every machine: `0.00032`. */
export function roundedChance(p: number): number {
  return Number(p.toPrecision(2));
}
