/** How much of a file is needed to detect its format, in bytes or in the characters that they decode to. */
export const FORMAT_REACH = 4096;

const PICTURE = 'a picture';
/** The signatures of files that are not text; bytes beyond ASCII may have been decoded as UTF-8 or to U+FFFD. */
const FORMATS: readonly (readonly [begins: RegExp, what: string])[] = [
  [/^\s{0,16}%PDF-\d/, 'a PDF document'],
  [/^\s{0,16}\{\\rtf\d?/, 'an RTF document'],
  [/^[\u00d0\ufffd][\u00cf\ufffd]\p{Cc}[\u00e0\u0871]/u, 'a Word document (.doc)'],
  [/^(?:[\u0089\ufffd\u2030]PNG\r?\n|GIF8[79]a|II\*\0|MM\0\*)/, PICTURE],
  [/^.{4,8}(?:JFIF|Exif)\0/s, PICTURE],
];
const ZIP = 'PK\u0003\u0004';
/** The content of a ZIP archive by the file names in it. */
const IN_ARCHIVE: readonly (readonly [holds: RegExp, what: string])[] = [
  [/mimetypeapplication\/vnd\.oasis\.opendocument\.text/, 'an OpenDocument text (.odt)'],
  [/\bxl\//, 'an Excel workbook (.xlsx)'],
  [/\[Content_Types\]\.xml|word\//, 'a Word document (.docx)'],
];

/** Returns the format of a file that is not text, by its first bytes: "a PDF document"; undefined for a text. */
export function documentFormat(top: string): string | undefined {
  const head = top.slice(0, FORMAT_REACH);
  if (head.startsWith(ZIP)) return IN_ARCHIVE.find(([holds]) => holds.test(head))?.[1] ?? 'a ZIP archive';
  return FORMATS.find(([begins]) => begins.test(head))?.[1];
}
