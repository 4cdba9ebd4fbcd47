import type { Report, Rule } from '../types.ts';
import { byFile, type FileFindings, type Same, sayLines } from './groups.ts';
import { basisWords, moreWords } from './words.ts';

/**
 * The report as JUnit XML: a suite for each file, a case for each rule that found something there. An error fails its
 * case, or makes it an error where it kept the file from being checked; a case with warnings passes and says so. A file in
 * which nothing was found is one case that passed.
 */
export function* junitReport(report: Report, rules: readonly Rule[]): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="mingbang">\n';
  const clean = new Set(report.paths);
  for (const file of byFile(report.findings, rules)) {
    clean.delete(file.path);
    yield suite(file);
  }
  for (const path of clean) yield suite({ path, same: [] });
  yield '</testsuites>\n';
}

function suite({ path, same }: FileFindings): string {
  const failures = same.filter((group) => group.severity === 'error' && !unread(group)).length;
  const errors = same.filter(unread).length;
  const name = attribute(path);
  const cases = same.map((group) => testcase(group, name));
  if (cases.length === 0) cases.push(`<testcase classname="${name}" name="没有发现问题" time="0"/>\n`);
  const counts = `tests="${cases.length}" failures="${failures}" errors="${errors}"`;
  return `<testsuite name="${name}" ${counts} time="0">\n${cases.join('')}</testsuite>\n`;
}

function testcase(group: Same, classname: string): string {
  const { rule, severity, count } = group;
  const says = sayLines(group);
  const lines = [...says, `为什么：${rule.why}`, `怎么改：${rule.repair}`, `依据：${basisWords(rule)}`];
  const body = content(lines.join('\n'));
  const head = `<testcase classname="${classname}" name="${attribute(`${rule.id} ${rule.title}`)}" time="0">`;
  if (severity !== 'error') return `${head}<system-out>${body}</system-out></testcase>\n`;
  const tag = unread(group) ? 'error' : 'failure';
  const message = attribute(`${says[0]}${count > 1 ? `（${moreWords(count)}）` : ''}`);
  return `${head}<${tag} type="${rule.id}" message="${message}">${body}</${tag}></testcase>\n`;
}

/** What could not be read could not be tested. */
function unread({ rule, severity }: Same): boolean {
  return severity === 'error' && rule.group === 'reading';
}

/** XML has no place for most control characters, half surrogate pairs and two more, not even escaped. */
function content(text: string): string {
  return (
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
  );
}

function attribute(text: string): string {
  return content(text)
    .replace(/"/g, '&quot;')
    .replace(/[\t\n\r]/g, ' ');
}
