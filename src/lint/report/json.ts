import { type Cell, cellName, cellOf } from '../../document/reference.ts';
import type { Safe } from '../safe.ts';
import type { Finding, Report, Rule } from '../types.ts';
import { messageOf } from './words.ts';

/** The report as JSON, a contract: other programs read it. Keys are only added, never changed. */
export function* jsonReport(report: Report, rules: readonly Rule[]): Generator<string> {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const { asOf, complete, files, records, findings } = report;
  const summary = { files, records, errors: findings.count('error'), warnings: findings.count('warning') };
  const head = JSON.stringify({ version: 1, asOf, complete, summary }, null, 2);
  yield `${head.slice(0, -2)},\n  "findings": [`;
  let separator = '\n    ';
  for (const finding of findings) {
    const rule = byId.get(finding.rule);
    if (!rule) continue;
    yield separator + JSON.stringify(entry(finding, rule));
    separator = ',\n    ';
  }
  yield findings.length > 0 ? '\n  ]\n}\n' : ']\n}\n';
}

function entry(finding: Finding, rule: Rule) {
  return {
    rule: finding.rule,
    severity: finding.severity,
    confidence: finding.confidence,
    location: location(finding),
    message: messageOf(rule, finding.message, finding.data),
    fix: rule.repair,
  };
}

function location({ path, place, sheet, column }: Finding) {
  const file = { file: path };
  switch (place.at) {
    case 'cell':
      return {
        ...file,
        ...(sheet && { sheet }),
        ...cellKeys(place, column),
      };
    case 'text':
      return { ...file, line: place.line, character: place.column };
    case 'part':
      return {
        ...file,
        ...(place.sheet && sheet && { sheet }),
        ...cellKeys(cellOf(place)),
        part: place.part,
      };
    case 'file':
      return file;
  }
}

function cellKeys(cell: Cell | undefined, column?: Safe) {
  if (!cell) return {};
  return {
    row: cell.row,
    column: column ?? `第${cell.column}列`,
    cell: cellName(cell.row, cell.column),
  };
}
