import { exampleLetter } from '../../server/src/rules/example-letter.ts';
import { marked, withNotes } from './marked-text.ts';

/** What a letter says where a test doesn't say otherwise; `⟦…⟧` around words makes them underlined with a finding. */
export interface CaseLetter {
  /** Dates of the case header as printed; it stands above the letter where one is given. */
  readonly injury?: string;
  readonly denied?: string;
  readonly received?: string;
  readonly assigned?: string;
  readonly decided?: string;
  readonly summary?: string;
  readonly rationale?: string;
  /** What is found at the marked words, one message each, in their order. */
  readonly findings?: readonly string[];
}

/** A short sound letter about a case, with its findings underlined. */
export function caseLetter({ summary, rationale, findings = [], ...dates }: CaseLetter): string {
  const letter = exampleLetter(
    ['The injured worker has had low back pain since a fall from a ladder.', summary ?? 'The knee hurts since a fall.'],
    [
      'The MTUS opioid guidelines ask for a gain in function, and the record shows none.',
      rationale ?? 'The MTUS says so.',
    ],
  );
  const { text, ranges } = marked(header(dates) + letter);
  if (ranges.length !== findings.length) throw new Error('Each finding needs its marked words.');
  return withNotes(
    text,
    ranges.map((span, index) => ({ span, message: findings[index] ?? '' })),
  );
}

function header({ injury, denied, received, assigned, decided }: CaseLetter): string {
  const lines = [
    ['Date Assigned', assigned],
    ['Date of Injury', injury],
    ['Decision Date', decided],
    ['UR Denial Date', denied],
    ['Application Received', received],
  ].flatMap(([label, date]) => (date === undefined ? [] : [`${label}: ${date}`]));
  return lines.length === 0 ? '' : `${['Case Number: CM17-0000001', ...lines].join('\n')}\n\n`;
}
