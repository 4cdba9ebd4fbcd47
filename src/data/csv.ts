import Papa from 'papaparse';

/** What Excel and WPS would take for a formula at the start of a cell, full-width forms included. */
const FORMULA = /^[=+\-@＝＋－＠\t\r\n]/;

/**
 * A table as CSV that Excel and WPS open by a double click: UTF-8 with BOM, and no text of it is run as a formula
 * (such a cell gets a leading apostrophe). Numbers stay numbers.
 */
export function csvOf(header: readonly string[], rows: readonly (string | number)[][]): string {
  return `\uFEFF${Papa.unparse({ fields: [...header], data: [...rows] }, { escapeFormulae: FORMULA, newline: '\r\n' })}\r\n`;
}

/** A CSV file to be served. */
export function csvResponse(text: string): Response {
  return new Response(text, { headers: { 'content-type': 'text/csv; charset=utf-8' } });
}
