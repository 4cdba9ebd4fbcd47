/** The namespace of sheets, styles and comments; strict workbooks name the same otherwise. */
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const STRICT_MAIN = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
/** The namespace of what parts are to each other. */
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const STRICT_OFFICE = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
/** The namespaces of the package begin so. */
export const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
/** The content types of the parts of a workbook begin so. */
export const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const CONTENT_TYPES = '[Content_Types].xml';
export const WORKBOOK = 'xl/workbook.xml';
export const STYLES = 'xl/styles.xml';

/** With what each part begins that we write. */
export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
