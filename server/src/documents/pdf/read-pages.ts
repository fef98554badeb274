import { getDocument, PasswordResponses } from 'unpdf/pdfjs';
import { type DocumentFault, LONGEST_TEXT, MOST_PAGES, UnreadableDocument } from '../document.ts';
import { holdsText } from '../document-kind.ts';
import type { PageText, TextRun } from './page-text.ts';

/** Text that is turned by more than this ratio of its size is a stamp or a watermark. */
const TURNED = 0.2;
/** What pdf.js says of encryption that it can't read: by a certificate, or by an unknown handler. */
const OTHER_ENCRYPTION = /encrypt|cipher|crypt filter/i;
/** Names stay readable in encrypted files, and the dictionary of a picture is never compressed. */
const PICTURE = ['/Subtype/Image', '/Subtype /Image'];

/** A document as pdf.js gives it, as far as it is used here. */
type PdfDocument = Awaited<ReturnType<typeof getDocument>['promise']>;
/** The numbers a to f of a PDF's matrix. */
type Matrix = readonly number[];

/** Returns the words of each page of a PDF. Throws an `UnreadableDocument` that says why there are none. */
export async function readPages(bytes: Uint8Array, password: string | undefined): Promise<readonly PageText[]> {
  const hasPictures = PICTURE.some((name) => holdsText(bytes, name));
  const task = getDocument({
    data: bytes,
    ...(password === undefined ? {} : { password }),
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    stopAtErrors: false,
    verbosity: 0,
  });
  try {
    const pages = await pagesOf(await task.promise);
    if (pages.every(({ runs }) => runs.length === 0)) throw new UnreadableDocument(hasPictures ? 'no-text' : 'empty');
    return pages;
  } catch (error) {
    throw error instanceof UnreadableDocument ? error : new UnreadableDocument(faultOf(error));
  } finally {
    // The answer stands, whatever comes of the cleaning up.
    await task.destroy().catch(() => undefined);
  }
}

async function pagesOf(document: PdfDocument): Promise<readonly PageText[]> {
  if (document.numPages > MOST_PAGES) throw new UnreadableDocument('too-many-pages');
  const pages: PageText[] = [];
  let length = 0;
  for (let page = 1; page <= document.numPages; page++) {
    const { view, items } = await pageOf(document, page);
    const runs = items.flatMap((item) => runOf(item, view) ?? []);
    for (const { text } of runs) length += text.length;
    if (length > LONGEST_TEXT) throw new UnreadableDocument('too-complex');
    pages.push({ page, runs });
  }
  return pages;
}

/** Words of pdf.js: how they are turned and placed, and their size along the line. */
interface PdfItem {
  readonly str: string;
  readonly transform: Matrix;
  readonly width: number;
  readonly height: number;
}

async function pageOf(document: PdfDocument, number: number): Promise<{ view: Matrix; items: readonly PdfItem[] }> {
  const page = await document.getPage(number);
  const view: Matrix = page.getViewport({ scale: 1 }).transform;
  const { items } = await page.getTextContent();
  page.cleanup();
  return { view, items: items.filter((item): item is PdfItem & typeof item => 'str' in item) };
}

/** Returns words as they stand on the page that a person sees; undefined for blanks, and for what is not written from left to right. */
function runOf({ str, transform, width, height }: PdfItem, view: Matrix): TextRun | undefined {
  const text = printedText(str);
  if (text === '' || text === ' ') return undefined;
  const [a, b, , , x, y] = multiplied(view, transform);
  if (!(a > 0) || Math.abs(b) > TURNED * a || !Number.isFinite(x + y + width)) return undefined;
  return { text, x, y, width, height: height > 0 ? height : a };
}

function multiplied(one: Matrix, other: Matrix): [number, number, number, number, number, number] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = one;
  const [a2 = 1, b2 = 0, c2 = 0, d2 = 1, e2 = 0, f2 = 0] = other;
  return [a * a2 + c * b2, b * a2 + d * b2, a * c2 + c * d2, b * c2 + d * d2, a * e2 + c * f2 + e, b * e2 + d * f2 + f];
}

/** Returns words without control characters, with ordinary spaces; a soft hyphen that is drawn is a hyphen. */
function printedText(drawn: string): string {
  return drawn
    .replace(/[\p{Cc}\ufeff\u200b]+/gu, '')
    .replace(/\u00ad/g, '-')
    .replace(/\s+/g, ' ');
}

/** Returns why pdf.js could not read a document. */
function faultOf(error: unknown): DocumentFault {
  if (!(error instanceof Error)) return 'damaged';
  if (error.name === 'PasswordException') {
    const isWrong = 'code' in error && error.code === PasswordResponses.INCORRECT_PASSWORD;
    return isWrong ? 'password-wrong' : 'password-needed';
  }
  return OTHER_ENCRYPTION.test(error.message) ? 'encrypted' : 'damaged';
}
