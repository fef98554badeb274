import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { DataTransfer, Position, TextDocument } from 'vscode';
import type { LetterDocument, LetterDocuments } from '../../../client/src/documents/letter-documents.ts';

const shown = vi.hoisted(() => ({ errors: [] as string[] }));

vi.mock('vscode', () => {
  const edit = class {
    readonly insertText: string;
    constructor(insertText: string) {
      this.insertText = insertText;
    }
  };
  return {
    DocumentDropEdit: edit,
    DocumentPasteEdit: edit,
    DocumentDropOrPasteEditKind: { Empty: { append: (...parts: string[]) => parts.join('.') } },
    Uri: { parse: (value: string) => ({ path: new URL(value).pathname, toString: () => value }) },
    window: { showErrorMessage: (message: string) => shown.errors.push(message) },
    l10n: {
      t: (message: string, ...values: string[]) =>
        message.replace(/\{(\d)\}/g, (_, at: string) => values[Number(at)] ?? ''),
    },
  };
});

const { DocumentDrops } = await import('../../../client/src/documents/document-drops.ts');

const TEXT = 'Cane: Upheld\n';
const read: LetterDocument = { kind: 'pdf', text: TEXT, pages: [], isLetter: true };
/** By name, what was read. */
let asked: string[] = [];

function documents(result: LetterDocument | undefined): LetterDocuments {
  const ask = async ({ path, name }: { readonly path?: string; readonly name?: string }) => {
    asked.push(path ?? name ?? '');
    return result;
  };
  return { readWithPassword: ask, readFileWithPassword: ask } as unknown as LetterDocuments;
}

/** What is dropped: a list of URIs, and files of other programs. */
function dropped(uris: string, ...files: readonly string[]): DataTransfer {
  const list = { asString: async () => uris, asFile: () => undefined };
  const items = files.map((name) => [name, { asString: async () => '', asFile: () => ({ name }) }] as const);
  const all = new Map<string, unknown>([['text/uri-list', list], ...items]);
  return all as unknown as DataTransfer;
}

async function insertedBy(data: DataTransfer, result: LetterDocument | 'none' = read): Promise<unknown[]> {
  const drops = new DocumentDrops(documents(result === 'none' ? undefined : result));
  const edit = await drops.provideDocumentDropEdits({} as TextDocument, {} as Position, data);
  const pasted = await drops.provideDocumentPasteEdits({} as TextDocument, [], data);
  return [edit?.insertText, ...pasted.map(({ insertText }) => insertText)];
}

beforeEach(() => {
  asked = [];
  shown.errors = [];
});

describe('a dropped or pasted document', () => {
  it('is inserted as its text, from the Explorer by its URI', async () => {
    const data = dropped('# a comment\r\nfile:///letters/notes.txt\r\nfile:///letters/one.PDF\r\n');
    expect(await insertedBy(data)).toEqual([TEXT, TEXT]);
    expect(asked).toEqual(['/letters/one.PDF', '/letters/one.PDF']);
  });

  it('is inserted as its text, from another program by its bytes', async () => {
    expect(await insertedBy(dropped('', 'notes.txt', 'draft.docx'))).toEqual([TEXT, TEXT]);
    expect(asked).toEqual(['draft.docx', 'draft.docx']);
  });

  it('leaves other files to VS Code', async () => {
    expect(await insertedBy(dropped('file:///letters/pdf', 'notes.txt'))).toEqual([undefined]);
    expect(asked).toEqual([]);
    expect(shown.errors).toEqual([]);
  });

  it('inserts nothing where it has no text, and says why', async () => {
    expect(await insertedBy(dropped('', 'scan.pdf'), { failed: 'it holds pictures only' })).toEqual([undefined]);
    expect(shown.errors[0]).toBe('scan.pdf was not opened: it holds pictures only.');
  });

  it('inserts nothing where its password is not given', async () => {
    expect(await insertedBy(dropped('', 'locked.pdf'), 'none')).toEqual([undefined]);
    expect(shown.errors).toEqual([]);
  });
});
