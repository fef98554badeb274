import type { Letter } from '../../letter/letter.ts';
import { contextOf, type DateContext, type ValidDate } from './date-context.ts';
import { datesOf } from './dates.ts';

/** Names of a utilization review: "The original Utilization Review (UR)", "a prior determination", "the denial". */
const REVIEW = String.raw`(?:utili[sz]ation\s+(?:management\s+)?(?:review(?:er)?|determination|decision|denial)|UR|UM|peer\s+review|(?:prior|previous|original|initial|first[\s-]level)\s+(?:review|determination|denial|decision|modification|non-?\s*certification)|physician\s+advis[eo]r(?:['’]s)?\s+(?:review|determination|decision|denial)|(?:notice\s+of\s+)?(?:denial|non-?\s*certification|adverse\s+(?:determination|decision)))(?:\s*\((?:UR|utilization\s+review)[^)]{0,12}\))?`;
const REFUSED = String.raw`(?:denied|declined|refused|rejected|disapproved|modified|(?:non|de)-?\s*certified|non-?\s*approved|not\s+(?:\w+\s+)?(?:certified|approved|authorized|medically\s+necessary)|partially\s+(?:approved|certified|authorized)|conditionally\s+\w+|(?:found|deemed|determined|considered)\s+(?:to\s+be\s+)?(?:not\s+(?:medically\s+)?(?:necessary|appropriate)|unnecessary|non-?\s*certified))`;
const ADVERBS = String.raw`(?:(?:previously|also|then|subsequently|initially|originally|recently|later|ultimately|therefore|both|all)\s+)*`;
/** "utilization review report, with a decision date of", "UR dated", "A prior denial was made on"; not "reviewed by UR was dated". */
const BY_NAME = new RegExp(
  String.raw`(?<!\b(?:by|to|for|before|after|since)\s+(?:the\s+|an?\s+)?)\b${REVIEW}(?:['’]s)?(?:,?\s+(?:reports?|forms?|letters?|notices?|decisions?|determinations?|documentation|documents?|denials?|responses?|is|was|were|has\s+been|made|issued|completed|performed|rendered|signed|conducted|dated|date|decision\s+date|with\s+an?|on|of|from))*\s*[(:,-]?\s*$`,
  'i',
);
/** "was non-certified by utilization review on". */
const REFUSED_BY = new RegExp(
  String.raw`\b(?:${REFUSED}|reviewed)\s+(?:by|in|per|through|at|via|during|under)\s+(?:the\s+|an?\s+)?(?:original\s+|prior\s+)?(?:${REVIEW}|claims\s+administrator|insurer|carrier)\s+(?:on|dated|of)\s+$`,
  'i',
);
/** "The requested treatment was denied on", "the requests had been previously modified on". */
const REQUEST_REFUSED = new RegExp(
  String.raw`\b(?:requests?|requested|treatments?|services?|this\s+case)\b[^;]{0,160}?\b(?:was|were|been)\s+${ADVERBS}${REFUSED}\s+on\s+$`,
  'i',
);
/** "The request was previously reviewed on", "the requests for a brace and a cane had been reviewed and were non-certified on". */
const REQUEST_REVIEWED = new RegExp(
  String.raw`\b(?:requests?(?:\s+for\b[^;,]{1,120}?)?|this\s+(?:case|matter))\s+(?:was|were|(?:has|have|had)\s+been)\s+${ADVERBS}(?:reviewed|adjudicated|(?:reviewed\s+)?and\s+${REFUSED})(?:\s+and\s+(?:(?:was|were)\s+)?${REFUSED})?\s+on\s+$`,
  'i',
);
/** "was denied in a letter dated", "were found not medically necessary in the determination of". */
const REFUSED_IN = new RegExp(
  String.raw`\b(?:was|were|been)\s+${ADVERBS}${REFUSED}\b[^;,]{0,60}?\s+(?:in|by|per|through)\s+(?:the|an?)\s+(?:\w+\s+){0,2}?(?:letter|report|notice|decision|determination)\s+(?:dated|of|from|on)\s+$`,
  'i',
);
/** "Utilization review denied the request on", "the claims administrator denied the study on"; not "denied the claim on". */
const REVIEW_REFUSED = new RegExp(
  String.raw`\b(?:${REVIEW}|claims\s+administrator)\s+${ADVERBS}${REFUSED}\s+(?:certification|authorization|approval|(?:the|this|these|all|both)\s+(?:(?!(?:claims?|injury|case|liability|body)\b)[\w-]+\s+){0,4}?(?!(?:claims?|injury|case|liability|body)\b)[\w-]+|it|them)\s+on\s+$`,
  'i',
);
/** "was non-certified on 10/18/2016 by utilization review". */
const WAS_REFUSED = new RegExp(String.raw`\b(?:was|were|been)\s+${ADVERBS}${REFUSED}\s+on\s+$`, 'i');
const BY_REVIEW = new RegExp(
  String.raw`^,?\s+(?:by|in|through|at|via|during|per)\s+(?:the\s+|an?\s+)?(?:original\s+|prior\s+)?(?:${REVIEW}|claims\s+administrator)\b`,
  'i',
);
/** "On 10/18/2016, the Utilization Review determined", "The 10/18/2016 utilization review found". */
const OPENS = /^\W*(?:on\s+|dated\s+|the\s+)?$/i;
const THEN_REVIEW = new RegExp(
  String.raw`^,?\s+(?:the\s+|an?\s+)?(?:original\s+|prior\s+)?(?:${REVIEW}|claims\s+administrator)(?:['’]s)?(?:\s+(?:report|letter|decision|determination))?\s+${ADVERBS}(?:has\s+|had\s+)?${ADVERBS}(?:${REFUSED}|determined|failed\s+to|issued|found|did\s+not|rendered|recommended)\b`,
  'i',
);
/** "On 10/18/2016 the request for … was denied by utilization review". */
const THEN_REFUSED = new RegExp(
  String.raw`^,?\s+(?:the|an?|this|these|said|all)\s+(?:[\w-]+\s+)?requests?\b([^;]*?)\b(?:was|were)\s+${ADVERBS}${REFUSED}\s+by\s+(?:the\s+|an?\s+)?(?:${REVIEW}|claims\s+administrator)\b`,
  'i',
);
/** Earlier states of a request, which have dates of their own: the date that opens the sentence is theirs. */
const SENT =
  /\b(?:submitted|received|made|sent|signed|written|dated|filed|placed)\b|\d[/-]\d|\b(?:19|20)\d\d\b(?<!\bMTUS\s+\d{4})/i;
/** Other decisions than the one in dispute: on an appeal, on the claim, of another year. */
const ANOTHER =
  /\b(?:appeal\w*|reconsider\w*|re-?submi\w+|reversed|overturned|another|earlier|different|claim\s+(?:was|is|has)\b|claim\s+denial|denial\s+of\s+(?:the\s+|his\s+|her\s+|liab|claim)|compensab\w*|liability)\b/i;
const GRANTED = /\b(?:approv\w+|certif\w+|authoriz\w+|allowed|granted)\b/i;
const NOT_GRANTED =
  /\b(?:den(?:y|ies|ied|ials?)|non-?\s*(?:certif|approv)\w*|noncertif\w*|not|modif\w+|partial\w*|failed|adverse|declin\w+|disapprov\w+|decertif\w*|remaining)\b/i;
/** A cheap check before the patterns. */
const MAY_BE_REVIEW =
  /review|\bU[RM]\b|denial|denied|determin|certif|modif|disapproved|decision|declined|refused|rejected|necessary|adjudicated/i;

/** Returns where the summary and the rationales date the utilization review that denied or modified the request, in order. */
export function reviewDates(letter: Letter, isOfInterest: (day: string) => boolean): readonly DateContext[] {
  return datesOf(letter).flatMap((date) => {
    if (date.kind !== 'valid' || !isOfInterest(date.day)) return [];
    return reviewDateAt(letter, date) ?? [];
  });
}

function reviewDateAt(letter: Letter, date: ValidDate): DateContext | undefined {
  const context = contextOf(letter, date);
  if (!context) return undefined;
  const { before, after } = context;
  if (!MAY_BE_REVIEW.test(before) && !(OPENS.test(before) && MAY_BE_REVIEW.test(after))) return undefined;
  const sentence = `${before} ${after}`;
  if (ANOTHER.test(sentence) || (GRANTED.test(sentence) && !NOT_GRANTED.test(sentence))) return undefined;
  const isNamed =
    isNamedBefore(before) ||
    (OPENS.test(before) && isNamedAfter(after)) ||
    (BY_REVIEW.test(after) && WAS_REFUSED.test(before));
  return isNamed ? context : undefined;
}

function isNamedBefore(before: string): boolean {
  return [BY_NAME, REFUSED_BY, REVIEW_REFUSED, REQUEST_REFUSED, REQUEST_REVIEWED, REFUSED_IN].some((pattern) =>
    pattern.test(before),
  );
}

function isNamedAfter(after: string): boolean {
  if (THEN_REVIEW.test(after)) return true;
  const refused = THEN_REFUSED.exec(after);
  return refused !== null && !SENT.test(refused[1] ?? '');
}
