import data from './data/evidence.json' with { type: 'json' };

/** A kind of evidence that rationales call undocumented: its name, the words that name it, and the words that report it. */
export interface EvidenceKind {
  readonly name: string;
  /** Matches directly after "no documentation of". */
  readonly named: RegExp;
  /** Matches words of a summary that report it as present. */
  readonly reported: RegExp;
  /** Whether it is the effect of a treatment, so that the effect of another treatment does not count. */
  readonly isEffect: boolean;
}

/** A kind as `data/evidence.json` holds it. */
interface Entry {
  readonly name: string;
  readonly named: readonly string[];
  readonly reported?: readonly string[];
  readonly reportedAs?: 'done' | 'taken';
  readonly isEffect?: boolean;
}

/** "Treatment to date has included", "he completed six sessions of": past rather than planned treatment. */
const DONE =
  '(?:(?:complet\\w+|attend(?:ed|ing)|underwent|undergone|(?:has|have|had)\\s+had|received|treated\\s+with|participated\\s+in)|(?:treatments?|care|therapy)\\b[^.;]{0,40}\\b(?:included?|includes|consisted\\s+of))\\b[^.;]{0,160}?\\b';
/** "MRI of the knee dated", "x-ray revealed": a performed study. */
const TAKEN =
  '[^.;]{0,60}?\\b(?:dated|performed|reveal\\w+|show(?:s|ed|ing)|demonstrat\\w+|consistent|positive|notable|obtained|reviewed|on\\s+\\d)';

/** The kinds of `data/evidence.json`, in its order. */
export const EVIDENCE_KINDS: readonly EvidenceKind[] = (data.kinds as readonly Entry[]).map(
  ({ name, named, reported = named, reportedAs, isEffect = false }) => ({
    name,
    named: new RegExp(`^${anyOf(named)}\\b`, 'i'),
    reported: new RegExp(
      `\\b${reportedAs === 'done' ? DONE : ''}${anyOf(reported)}${reportedAs === 'taken' ? TAKEN : '\\b'}`,
      'i',
    ),
    isEffect,
  }),
);

/** Returns the source of a pattern for any of some names, in which a space stands for any white space. */
function anyOf(names: readonly string[]): string {
  return `(?:${names.join('|').replaceAll(' ', '\\s+')})`;
}
