import { strFromU8, unzipSync } from 'fflate';
import { UnreadableDocument } from '../document.ts';

/** The most that is unpacked, in bytes, and how many times a part may be larger than packed: XML of Word is 5 to 30 times. */
const MOST_UNPACKED = 60_000_000;
const HIGHEST_RATIO = 250;
/** Smaller parts may be packed tighter, in bytes. */
const SMALL_PART = 200_000;
/** The parts that are read, by the ends of their names. */
const READ =
  /(?:^|\/)(?:_rels\/\.rels|[^/]*document[^/]*\.xml|numbering\.xml|styles\.xml|footnotes\.xml|endnotes\.xml)$/i;
const MAIN_PART =
  /Type="[^"]*\/officeDocument"[^>]*Target="\/?([^"]+)"|Target="\/?([^"]+)"[^>]*Type="[^"]*\/officeDocument"/;

/** The parts of a Word document, as XML; a part that is missing is undefined. */
export interface DocxParts {
  readonly document: string;
  readonly numbering: string | undefined;
  readonly styles: string | undefined;
  readonly footnotes: string | undefined;
  readonly endnotes: string | undefined;
}

/** Unpacks the parts of a Word document that hold text. Throws an `UnreadableDocument` for what is none, or is much larger than it looks. */
export function docxParts(bytes: Uint8Array): DocxParts {
  let unpacked = 0;
  const files = unzipSync(bytes, {
    filter: ({ name, size, originalSize }) => {
      if (!READ.test(name)) return false;
      const isBomb = originalSize > SMALL_PART && originalSize > HIGHEST_RATIO * size;
      unpacked += originalSize;
      if (unpacked > MOST_UNPACKED || isBomb) throw new UnreadableDocument('too-complex');
      return true;
    },
  });
  const part = (name: string): string | undefined => {
    const found = files[name];
    return found && decoded(found);
  };
  const rels = part('_rels/.rels') ?? '';
  const [, first, second] = MAIN_PART.exec(rels) ?? [];
  const main = first ?? second ?? 'word/document.xml';
  const document = part(main);
  if (document === undefined) throw new UnreadableDocument('unsupported');
  const beside = (name: string) => part(`${main.slice(0, main.lastIndexOf('/') + 1)}${name}`);
  return {
    document,
    numbering: beside('numbering.xml'),
    styles: beside('styles.xml'),
    footnotes: beside('footnotes.xml'),
    endnotes: beside('endnotes.xml'),
  };
}

/** Returns XML as text: UTF-8, or UTF-16 by its byte order mark. */
function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return strFromU8(bytes).replace(/^\ufeff/, '');
}
