/** "https://…", "www.…"; a wrapped address continues after its hyphen. */
const ADDRESS = /^[("“<]*(?:https?:\/\/|www\.)\S/i;
const BETWEEN = /[\s,;]+/;
/** The web site on which ACOEM publishes its guidelines, which the MTUS names as its host. */
const ACOEM_HOST = /\bmdguidelines\.com\b/i;
/** ACOEM's name, in full or in short. */
const ACOEM = /\bACOEM\b|\bAmerican\s+College\s+of\s+Occupational\s+(?:and|&)\s+Environmental\s+Medicine\b/gi;
/** Words around ACOEM's name that name no chapter of its guidelines. */
const NO_CHAPTER =
  /\b(?:the|a|of|by|from|at|on|in|and|with|to|see|per|ca|california|mtus|md|mdguidelines|current|updated?|latest|available|accessed|online|web ?site|occupational|medicine|practice|medical|treatment|evidence|based|recommendations?|guidelines?|ompg)\b/gi;
const EDITION =
  /\b(?:19|20)\d\d\b|\b\d(?:st|nd|rd|th)\b\.?\s*ed(?:ition|\.)?|\b(?:second|third)\s+ed(?:ition|\.)|\bed(?:ition|\.)/gi;

/** Tells whether a text consists of web addresses only. */
export function isAddresses(words: string): boolean {
  const pieces = words.split(BETWEEN).filter(Boolean);
  const isOne = (piece: string) => ADDRESS.test(piece) || piece.toLowerCase() === 'and';
  return pieces.every((piece, at) => isOne(piece) || (at > 0 && pieces[at - 1]?.endsWith('-') === true));
}

/** Returns a text without its web addresses. */
export function withoutAddresses(words: string): string {
  return words
    .split(/\s+/)
    .filter((piece) => !ADDRESS.test(piece))
    .join(' ');
}

/** Tells whether a text contains the address of ACOEM's web site. */
export function namesAcoemHost(words: string): boolean {
  return ACOEM_HOST.test(words);
}

/** Tells how specifically a text names ACOEM's guidelines: as a whole, by edition or by chapter; undefined where it does not. */
export function acoemNamed(words: string): 'whole' | 'edition' | 'chapter' | undefined {
  const own = withoutAddresses(words);
  const rest = own.replace(ACOEM, '');
  if (rest === own) return undefined;
  const undated = rest.replace(EDITION, '');
  if (/[\p{L}\d]/u.test(undated.replace(NO_CHAPTER, ''))) return 'chapter';
  return undated === rest ? 'whole' : 'edition';
}
