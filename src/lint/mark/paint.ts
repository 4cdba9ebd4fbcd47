import type { Paint } from '../../workbook/styles.ts';
import type { Severity } from '../types.ts';

/** The colours of Excel's own 差 and 适中, which clerks know; all letters stay readable on them. */
export const PAINTS: Record<Severity, Paint> = {
  error: { fill: 'FFC7CE', letters: '9C0006' },
  warning: { fill: 'FFEB9C', letters: '7F6000' },
  note: { fill: 'DDEBF7', letters: '1F4E79' },
};
