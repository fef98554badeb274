import * as vscode from 'vscode';
import { DOCUMENT_NAME, type LetterDocument, type LetterDocuments, nameOf, showFailure } from './letter-documents.ts';

const URI_LIST = 'text/uri-list';

/** A dropped or pasted document, and how it is read. */
interface Dropped {
  readonly name: string;
  readonly read: () => Promise<LetterDocument | undefined>;
}

/** Inserts the text of a PDF or Word document that is dropped on a letter or pasted into one, in place of its path. */
export class DocumentDrops implements vscode.DocumentDropEditProvider, vscode.DocumentPasteEditProvider {
  /** Files of other programs and files of the Explorer. */
  static readonly mimeTypes = [URI_LIST, 'files'];
  static readonly kind = vscode.DocumentDropOrPasteEditKind.Empty.append('imrLetter', 'document');

  readonly #documents: LetterDocuments;

  constructor(documents: LetterDocuments) {
    this.#documents = documents;
  }

  async provideDocumentDropEdits(
    _document: vscode.TextDocument,
    _position: vscode.Position,
    data: vscode.DataTransfer,
  ): Promise<vscode.DocumentDropEdit | undefined> {
    const dropped = await this.#documentIn(data);
    const text = dropped && (await textOf(dropped));
    return text === undefined ? undefined : new vscode.DocumentDropEdit(text, title(), DocumentDrops.kind);
  }

  async provideDocumentPasteEdits(
    _document: vscode.TextDocument,
    _ranges: readonly vscode.Range[],
    data: vscode.DataTransfer,
  ): Promise<vscode.DocumentPasteEdit[]> {
    const dropped = await this.#documentIn(data);
    const text = dropped && (await textOf(dropped));
    return text === undefined ? [] : [new vscode.DocumentPasteEdit(text, title(), DocumentDrops.kind)];
  }

  /** Returns the first document; undefined where there is none. */
  async #documentIn(data: vscode.DataTransfer): Promise<Dropped | undefined> {
    const list = (await data.get(URI_LIST)?.asString()) ?? '';
    // Lines that begin with "#" are comments (RFC 2483).
    const uris = list.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));
    const uri = uris.map((line) => vscode.Uri.parse(line)).find(({ path }) => DOCUMENT_NAME.test(path));
    if (uri) return { name: nameOf(uri), read: () => this.#documents.readWithPassword(uri) };
    for (const [, item] of data) {
      const file = item.asFile();
      if (file && DOCUMENT_NAME.test(file.name)) {
        return { name: file.name, read: () => this.#documents.readFileWithPassword(file) };
      }
    }
    return undefined;
  }
}

async function textOf({ name, read }: Dropped): Promise<string | undefined> {
  const result = await read();
  if (result && 'failed' in result) showFailure(name, result.failed);
  return result && 'text' in result ? result.text : undefined;
}

function title(): string {
  return vscode.l10n.t('Insert the text of the document');
}
