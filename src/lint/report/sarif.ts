import { cellName, cellOf } from '../../document/reference.ts';
import type { Place } from '../../document/types.ts';
import type { Safe } from '../safe.ts';
import type { Finding, Report, Rule } from '../types.ts';
import { basisWords, linesOf, messageOf, placeCode, placeWords, saysWords } from './words.ts';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

/**
 * The report as SARIF 2.1.0, for code scanning and editors. It shows places and rules only: no snippet, no content, and
 * fingerprints made of the place.
 */
export function* sarifReport(report: Report, rules: readonly Rule[]): Generator<string> {
  const byId = new Map(rules.map((rule, index) => [rule.id, { rule, index }]));
  const driver = { name: 'mingbang', language: 'zh-CN', rules: rules.map(descriptor) };
  const run = {
    tool: { driver },
    columnKind: 'utf16CodeUnits',
    invocations: [{ executionSuccessful: report.complete }],
  };
  const head = JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] });
  yield `${head.slice(0, -'}]}'.length)},"results":[`;
  let separator = '\n';
  for (const finding of report.findings) {
    const known = byId.get(finding.rule);
    if (!known) continue;
    yield separator + JSON.stringify(result(finding, known, report));
    separator = ',\n';
  }
  yield '\n]}]}\n';
}

function descriptor(rule: Rule) {
  return {
    id: rule.id,
    shortDescription: { text: rule.title },
    fullDescription: { text: rule.why },
    help: { text: `${rule.why}\n怎么改：${rule.repair}\n依据：${basisWords(rule)}` },
    defaultConfiguration: { level: rule.severity },
    properties: { tags: [rule.group] },
  };
}

function result(finding: Finding, { rule, index }: { rule: Rule; index: number }, report: Report) {
  const { rule: ruleId, severity, confidence, path, place, message } = finding;
  return {
    ruleId,
    ruleIndex: index,
    level: severity,
    message: {
      text: place.at === 'text' ? messageOf(rule, message, finding.data) : saysWords(rule, finding),
    },
    locations: [location(finding, report)],
    // Without this one GitHub makes its own of the line's content, from which an ID number can be worked out again.
    partialFingerprints: { primaryLocationLineHash: [ruleId, path, placeCode(place), message].join(':') },
    properties: { confidence },
  };
}

function location(finding: Finding, report: Report) {
  const { path, place } = finding;
  const artifactLocation = { uri: uriOf(path) };
  switch (place.at) {
    case 'cell':
      return {
        physicalLocation: { artifactLocation, region: regionOf(path, place, report) },
        logicalLocations: [{ fullyQualifiedName: cellAddress(finding, place) }],
      };
    case 'text':
      return {
        physicalLocation: {
          artifactLocation,
          region: { startLine: place.line, startColumn: place.column },
        },
      };
    case 'part': {
      const cell = cellOf(place);
      return {
        physicalLocation: { artifactLocation, ...(cell && { region: regionOf(path, cell, report) }) },
        logicalLocations: [{ name: placeWords(finding), fullyQualifiedName: partAddress(finding, place) }],
      };
    }
    case 'file':
      return { physicalLocation: { artifactLocation } };
  }
}

/** The lines of the file on which a cell stands: more than one where it has line breaks. */
function regionOf(path: Safe, place: Place & { at: 'cell' }, report: Report) {
  const { first, last } = linesOf(report, path, place);
  return last > first ? { startLine: first, endLine: last } : { startLine: first };
}

/** `公示表!C12`, as Excel writes it; `C12` where there are no sheets. */
function cellAddress({ sheet }: Finding, place: Place & { at: 'cell' }): string {
  return sheet ? `${sheet}!${cellName(place.row, place.column)}` : placeCode(place);
}

/** `公示表!C12#comment`, `公示表#header-footer`, `property`. */
function partAddress(finding: Finding, place: Place & { at: 'part' }): string {
  const cell = cellOf(place);
  const where = cell ? cellAddress(finding, cell) : place.sheet ? finding.sheet : undefined;
  return where ? `${where}#${place.part}` : place.part;
}

/** A path as a relative reference; half a surrogate pair, which a file name may hold, has no encoding. */
function uriOf(path: string): string {
  return path.toWellFormed().split('/').map(encodeURIComponent).join('/');
}
