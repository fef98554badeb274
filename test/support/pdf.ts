import { createHash } from 'node:crypto';

/** Words at a place of a page, in points from its lower left corner, set in Courier. */
export interface PdfWords {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  /** Degrees by which the words are turned. */
  readonly turned?: number;
}

/** A page: words, and a picture if it is a scan. */
export interface PdfPage {
  readonly words: readonly PdfWords[];
  readonly hasPicture?: boolean;
  /** Degrees by which the page is turned when it is shown. */
  readonly rotate?: number;
}

/** How a PDF is protected. */
export interface PdfProtection {
  /** The password that opens it; an empty one opens by itself. */
  readonly password?: string;
  /** The name of the security handler; the standard one by default. */
  readonly handler?: string;
}

const PAD = Buffer.from('28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A', 'hex');
const FILE_ID = Buffer.from('0123456789abcdef0123456789abcdef', 'hex');
/** The permissions of the published letters: no copying. */
const NO_COPYING = -64;

/** Returns a small PDF. With a protection its strings and streams are encrypted with RC4 and 40 bits. */
export function pdfOf(pages: readonly PdfPage[], protection?: PdfProtection): Uint8Array {
  const key = protection && encryptionKey(protection.password ?? '');
  const objects: Buffer[] = [];
  const add = (body: string | Buffer): number => objects.push(Buffer.from(body));
  const stream = (entries: string, data: Buffer): number => {
    const number = objects.length + 1;
    const sent = key ? rc4(objectKey(key.bytes, number), data) : data;
    return add(
      Buffer.concat([
        Buffer.from(`<< ${entries} /Length ${sent.length} >>\nstream\n`),
        sent,
        Buffer.from('\nendstream'),
      ]),
    );
  };
  add('<< /Type /Catalog /Pages 2 0 R >>');
  const pagesAt = add('') - 1;
  const font = add('<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>');
  const kids = pages.map(({ words, hasPicture, rotate = 0 }) => {
    const content = words.map(drawn).join('\n') + (hasPicture ? '\nq 200 0 0 200 100 100 cm /Im0 Do Q' : '');
    const contents = stream('', Buffer.from(content, 'latin1'));
    const picture = hasPicture
      ? stream(
          '/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray',
          Buffer.from([0]),
        )
      : 0;
    const pictures = hasPicture ? ` /XObject << /Im0 ${picture} 0 R >>` : '';
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Rotate ${rotate} /Contents ${contents} 0 R ` +
        `/Resources << /Font << /F1 ${font} 0 R >>${pictures} >> >>`,
    );
  });
  objects[pagesAt] = Buffer.from(
    `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`,
  );
  const encrypt = key && add(encryptionEntry(key, protection?.handler ?? 'Standard'));
  return assembled(objects, encrypt);
}

/** Returns the words of a letter as pages of a PDF: lines of at most 65 characters, 14 points apart, with what stands above and below each page. */
export function letterPages(
  letter: string,
  { head, foot }: { readonly head?: string; readonly foot?: (page: number) => string } = {},
): readonly PdfPage[] {
  const lines = letter.trimEnd().split('\n').flatMap(wrapped);
  const pages: PdfPage[] = [];
  for (let at = 0; at < lines.length; at += 45) {
    const words = lines
      .slice(at, at + 45)
      .flatMap((text, index) => (text ? [{ text, x: 72, y: 700 - 14 * index }] : []));
    if (head) words.unshift({ text: head, x: 200, y: 760 });
    if (foot) words.push({ text: foot(pages.length + 1), x: 300, y: 30 });
    pages.push({ words });
  }
  return pages;
}

/** Returns a letter as a PDF. */
export function letterPdf(letter: string, protection?: PdfProtection): Uint8Array {
  return pdfOf(letterPages(letter), protection);
}

function wrapped(line: string): readonly string[] {
  const lines: string[] = [];
  let rest = line;
  while (rest.length > 65) {
    const [whole = '', kept = ''] = /^(.{1,65})(?:\s+|(?<=-))(?=\S)/.exec(rest) ?? /^(.{65})/.exec(rest) ?? [];
    lines.push(kept);
    rest = rest.slice(whole.length);
  }
  return [...lines, rest];
}

function drawn({ text, x, y, size = 12, turned = 0 }: PdfWords): string {
  const angle = (turned * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle).toFixed(4), Math.sin(angle).toFixed(4)];
  const shown = Buffer.from(text, 'latin1').toString('hex');
  return `BT /F1 ${size} Tf ${cos} ${sin} ${-Number(sin)} ${cos} ${x} ${y} Tm <${shown}> Tj ET`;
}

function assembled(objects: readonly Buffer[], encrypt: number | undefined): Uint8Array {
  const parts = [Buffer.from('%PDF-1.4\n')];
  let length = parts[0]?.length ?? 0;
  const offsets = objects.map((body, index) => {
    const part = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')]);
    const at = length;
    parts.push(part);
    length += part.length;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const id = FILE_ID.toString('hex');
  const more = encrypt === undefined ? '' : ` /Encrypt ${encrypt} 0 R`;
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}` +
        `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /ID [<${id}> <${id}>]${more} >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return new Uint8Array(Buffer.concat(parts));
}

// Algorithms 1 to 4 of ISO 32000-1, 7.6.3: revision 2, which every reader of PDF knows.

interface EncryptionKey {
  readonly bytes: Buffer;
  readonly owner: Buffer;
}

function encryptionKey(password: string): EncryptionKey {
  const padded = Buffer.concat([Buffer.from(password, 'latin1'), PAD]).subarray(0, 32);
  const owner = rc4(md5(PAD).subarray(0, 5), padded);
  const permissions = Buffer.alloc(4);
  permissions.writeInt32LE(NO_COPYING);
  return { bytes: md5(Buffer.concat([padded, owner, permissions, FILE_ID])).subarray(0, 5), owner };
}

function encryptionEntry({ bytes, owner }: EncryptionKey, handler: string): string {
  const user = rc4(bytes, PAD).toString('hex');
  return `<< /Filter /${handler} /V 1 /R 2 /O <${owner.toString('hex')}> /U <${user}> /P ${NO_COPYING} >>`;
}

function objectKey(key: Buffer, number: number): Buffer {
  const salt = Buffer.from([number & 255, (number >> 8) & 255, (number >> 16) & 255, 0, 0]);
  return md5(Buffer.concat([key, salt])).subarray(0, 10);
}

function md5(bytes: Buffer): Buffer {
  return createHash('md5').update(bytes).digest();
}

function rc4(key: Buffer, data: Buffer): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index);
  const swap = (one: number, other: number) => {
    [state[one], state[other]] = [state[other] ?? 0, state[one] ?? 0];
  };
  for (let at = 0, other = 0; at < 256; at++) {
    other = (other + (state[at] ?? 0) + (key[at % key.length] ?? 0)) & 255;
    swap(at, other);
  }
  let [one, other] = [0, 0];
  return data.map((byte) => {
    one = (one + 1) & 255;
    other = (other + (state[one] ?? 0)) & 255;
    swap(one, other);
    return byte ^ (state[((state[one] ?? 0) + (state[other] ?? 0)) & 255] ?? 0);
  }) as Buffer;
}
