/** @typedef {{ names: string[], node?: boolean | string[], lsp?: boolean | string[] }} Layer */

/**
 * The layers of the server, lowest first. A file imports from its own layer and from lower ones; layers on one line don't know each
 * other. `node` says which may use Node, `lsp` which may use the language server's connection.
 *
 * @type {readonly Layer[]}
 */
export const layers = [
  { names: ['text'] },
  { names: ['letter'] },
  { names: ['terms'] },
  { names: ['guidelines'] },
  { names: ['analysis'] },
  { names: ['citations'] },
  { names: ['index'] },
  { names: ['rules'] },
  { names: ['config'] },
  { names: ['suppressions'] },
  { names: ['review-notes'] },
  { names: ['review'] },
  { names: ['spelling'] },
  { names: ['documents'] },
  { names: ['report'] },
  { names: ['features'] },
  { names: ['export'] },
  { names: ['protocol'], lsp: true },
  { names: ['lsp', 'platform'], lsp: ['lsp'], node: ['platform'] },
  { names: ['cli'], node: true },
  { names: ['main'], node: true, lsp: true },
];

/** The rooms of `server/src/lsp`, lowest first, by the same rule; files beside the rooms are above them. */
export const lspRooms = ['scheduling', 'client', 'documents', 'diagnostics', 'workspace', 'services', 'handlers'];

/** What the client may import from the server. */
export const sharedWithClient = [
  'server/src/protocol.ts',
  'server/src/protocol/guideline-messages.ts',
  'server/src/protocol/letter-list.ts',
  'server/src/protocol/letter-messages.ts',
  'server/src/protocol/letter-reviews.ts',
  'server/src/protocol/message.ts',
  'server/src/protocol/params.ts',
  'server/src/protocol/review-messages.ts',
  'server/src/report/dashboard/letter-filter.ts',
  // Both show texts of users in notifications, where marks would make links and icons of them.
  'server/src/text/plain-text.ts',
  // Findings in the terminal of a task are lines as the program writes them.
  'server/src/text/unix-line.ts',
  'server/src/text/escape-markup.ts',
  'server/src/letter/recognize.ts',
  'server/src/letter/document-format.ts',
  // Where documents are, on a disk or elsewhere, only the client can read them.
  'server/src/documents/document.ts',
  'server/src/documents/document-reader.ts',
  'server/src/documents/fault-text.ts',
  'server/src/documents/pages.ts',
  'server/src/platform/document-thread.ts',
];
