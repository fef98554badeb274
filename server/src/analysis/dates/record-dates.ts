import type { Letter } from '../../letter/letter.ts';
import { contextOf, type DateContext, type ValidDate } from './date-context.ts';

/** The event of a date in the record: a visit or note about the injury, or the request under review. */
export type RecordKind = 'record' | 'request';

/** Text that may occur between the name of a document and its date. */
const LINK = String.raw`(?:[\s(]+(?:forms?|letters?|\(?RFA\)?|is|was|were|has\s+been|had\s+been|dated|dates?|with\s+an?|signed|submitted|received|made|written|completed|performed|prepared|conducted|done|dictated|authored|filed|generated|issued|sent|placed|of|from|on|for|service|by\s+the\s+(?:provider|physician)))*[\s(:,]*$`;
const PAPERS = `(?:notes?|reports?|visits?|records?|documentation|evaluations?|examinations?|exams?|consultations?)`;
/** "a request for authorization form dated", "the request (received on". */
const REQUEST_BEFORE = new RegExp(
  String.raw`\b(?:requests?\s+for\s+authori[sz]ations?|RFA|(?:the|this|a|original)\s+requests?)${LINK}`,
  'i',
);
/** "the study was requested on". */
const REQUESTED_BEFORE = /\b(?:was|were|been)\s+requested\s+on\s+$/i;
/** Requests for something else than treatment: for records, an opinion, a hearing. */
const OF_PAPERS =
  /\b(?:records?|information|documentation|documents?|reports?|clarification|review|peer|opinion|hearing|evaluation|copies|interpreter)\b/i;
/** "progress note dated", "PR-2 of", "office visit on". */
const RECORD_BEFORE = new RegExp(
  String.raw`\b(?:(?:(?:progress|clinic|clinical|office|chart|physician|provider|treating|medical|therapy|orthopedic|chiropractic|follow[\s-]?up|supplemental|narrative|SOAP|PTP|pain|initial|updated|interim|comprehensive|specialist|surgical|podiatric|neurological|neurosurgical|acupuncture|functional\s+capacity|work\s+status)['’]?s?[\s-]+){1,3}${PAPERS}|PR-?2(?:\s+report)?|dates?\s+of\s+service|DOS)${LINK}`,
  'i',
);
/** "at the visit of", "during her last appointment on". */
const VISIT_BEFORE =
  /\b(?:at|in|during)\s+(?:the|an?|his|her|this|that)\s+(?:(?:last|first|next|recent|office|clinic)\s+)?(?:visit|appointment|examination|evaluation|consultation)\s+(?:of|on|dated)\s+$/i;
/** "was last evaluated by the orthopedist on". */
const SEEN_BEFORE =
  /\b(?:was|were|been)\s+(?:(?:last|first|again|then|most\s+recently|initially)\s+)?(?:seen|evaluated|re-?evaluated|examined)\b[^;,]{0,60}\bon\s+$/i;
/** "Complaints reported". */
const COMPLAINT_BEFORE = /\bcomplaints?\s+(?:(?:reported|noted|documented|dated|recorded|on|of|from|as\s+of)\s+)+$/i;
/** "was approved for six sessions on". */
const APPROVED_BEFORE = /\b(?:was|were|been)\s+(?:approved|authorized|certified)\s+for\b[^;,]{0,80}\bon\s+$/i;
const OPENS = /^\W*(?:on|as\s+of)\s+$/i;
/** "On 10/18/2016, the injured worker complained of". */
const THEN_SEEN =
  /^,?\s+(?:the\s+)?(?:injured\s+worker|patient|claimant|IW|worker|he|she)\s+(?:was\s+(?:seen|evaluated|examined)|presented|complained|followed\s+up|returned|continued|still\s+had)\b/i;
/** "On 10/18/2016 a request was received for". */
const THEN_REQUESTED =
  /^,?\s+(?:an?|the)\s+requests?\b(?:\s+for\b[^;]{0,120}?)?\s+(?:was|were)\s+(?:made|received|submitted|sent|signed|placed)\b/i;
/** "On 10/18/2016, the treating physician requested authorization". */
const THEN_PHYSICIAN_REQUESTED =
  /^,?\s+the\s+(?:(?:treating|requesting|primary|attending|prescribing)\s+){0,2}(?:physician|provider|doctor|surgeon|chiropractor)\s+(?:requested|submitted\s+an?\s+requests?|asked\s+for)\b/i;
const THEN_PAPER = new RegExp(
  String.raw`^\s+(?:(?:progress|clinic|office|follow[\s-]?up|therapy)\s+${PAPERS}|dates?\s+of\s+service)\b`,
  'i',
);
/** Words for another time or matter than the injury in dispute. */
const ANOTHER =
  /\b(?:prior|previous\w*|pre-?existing|preexisting|history|histories|before|preced\w+|remote|earlier|unrelated|non-?\s*industrial|years?\s+(?:ago|earlier)|past|pre-?\s*injury|another|older|old|born|birth|hire\w*|employ\w*|began\s+work\w*|first\s+report|chronic|since\s+at\s+least|baseline|pre-?\s*employment)\b/i;
/** Words for another request than the denied one. */
const ANOTHER_REQUEST =
  /\b(?:appeal\w*|reconsider\w*|re-?submi\w+|re-?request\w*|new|again|subsequent\w*|additional|another|later|updated|addendum|IMR|independent\s+medical\s+review|application|extension|further|second|retro\w*)\b/i;

/** Returns the event of a date in the summary or a rationale; undefined for other events, injuries and requests. */
export function recordDateAt(letter: Letter, date: ValidDate): { kind: RecordKind; context: DateContext } | undefined {
  const context = contextOf(letter, date);
  const kind = context && kindOf(context);
  return kind && { kind, context };
}

function kindOf({ before, after }: DateContext): RecordKind | undefined {
  if (ANOTHER.test(before)) return undefined;
  const opens = OPENS.test(before);
  const isRequest = REQUEST_BEFORE.test(before) || (opens && THEN_REQUESTED.test(after));
  if (isRequest || mayBeRequest(before, after, opens)) {
    const sentence = `${before} ${after}`;
    return ANOTHER_REQUEST.test(sentence) || (!isRequest && OF_PAPERS.test(sentence)) ? undefined : 'request';
  }
  const isRecord =
    RECORD_BEFORE.test(before) ||
    SEEN_BEFORE.test(before) ||
    VISIT_BEFORE.test(before) ||
    COMPLAINT_BEFORE.test(before) ||
    APPROVED_BEFORE.test(before) ||
    THEN_PAPER.test(after) ||
    (opens && THEN_SEEN.test(after));
  return isRecord && !ANOTHER.test(after.slice(0, 80)) ? 'record' : undefined;
}

function mayBeRequest(before: string, after: string, opens: boolean): boolean {
  return REQUESTED_BEFORE.test(before) || (opens && THEN_PHYSICIAN_REQUESTED.test(after));
}
