import type { Report, Rule } from '../types.ts';
import { githubReport } from './github.ts';
import { htmlReport } from './html.ts';
import { humanReport } from './human.ts';
import { jsonReport } from './json.ts';
import { junitReport } from './junit.ts';
import { sarifReport } from './sarif.ts';

export type Format = 'human' | 'json' | 'sarif' | 'github' | 'junit' | 'html';

/** The reports that are texts, by the name of their format. They come in pieces: one can be longer than a string may be. */
export const reports: Record<Format, (report: Report, rules: readonly Rule[]) => Iterable<string>> = {
  human: (report, rules) => humanReport(report, rules),
  json: jsonReport,
  sarif: sarifReport,
  github: githubReport,
  junit: junitReport,
  html: htmlReport,
};

export function isFormat(name: string): name is Format {
  return Object.hasOwn(reports, name);
}
