/** The namespaces of the parts of a document. */
export const WORD =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** The relationship by which sections find the footer. */
export const FOOTER_ID = 'footer';

/** Word's own styles for headings, so that its navigation pane lists sections and items. */
export const HEADING_STYLES = { title: 'Heading1', item: 'Heading2' } as const;
