import { matchesOf } from '../../text/matches.ts';
import { isQuoted, quotations } from '../../text/quotations.ts';
import type { Span } from '../../text/span.ts';
import { keywordPattern, masksWithin, matchesAtKeywords } from '../tokens/keyword-pattern.ts';
import type { TokenScan } from '../tokens/token-scan.ts';

/** The instructions of templates: "[insert rationale]", "<add text>". */
const DO = String.raw`(?:please\s+)?(?:insert|enter|specify|fill\s+in|choose|select|describe|placeholder|to\s+be\s+(?:added|completed|inserted|filled)|(?:delete|remove|use|include)\s+(?:if|as|when)|(?:add|type|complete|list|state|give|name|put)\s+(?:here|text|your|the)|TBD|TODO|(?:(?:expert\s+)?reviewer|provider|physician|author|writer)\s+to\s+(?:complete|add|confirm|insert|provide|fill)|x{2,}|\?+)`;
/** Values that a template has in brackets: "[date]", "<name of provider>". */
const VALUE = String.raw`(?:names?|dates?|ages?|sex|gender|sides?|laterality|body[\s_]+parts?|diagnos[ie]s|dos(?:e|age)|strength|frequency|duration|quantity|qty|drug|medication|treatment|service|procedure|item|request|guideline|citation|chapter|section|topic|pages?|reference|rationale|reason|text|summary|findings|outcome|decision|specialty|licen[cs]e|case|number|amount|state|provider|physician|employer|reviewer|patient|claimant|(?:injured[\s_]+)?worker)`;
const VALUES = String.raw`(?:the\s+|your\s+)?(?:(?:treating|requesting|requested|prescribing|expert|case|claim|drug|denial|injury|decision|patient|provider|claimant|worker)['’]?s?[\s_]+)*${VALUE}(?:[\s/_-]+(?:of|or|and|the|here|injury|denial|service|birth|\d|${VALUE}))*`;
/** "[is/is not]", "[left/right]". */
const ALTERNATIVES = String.raw`(?:is|was|are|were|does|do|has|had|left|right|male|female|he|she|his|her|him|man|woman|upheld|overturned|yes|no|standard|expedited)\s*[/|]\s*[a-z][a-z ]{0,24}`;
/** Placeholders that begin with a mark. */
const MARKED = new RegExp(
  [
    String.raw`[[<{]{1,2}\s*(?:${DO}\b[^\])}>]{0,120}|(?:${DO}|${VALUES}|${ALTERNATIVES})\s*|_+|\s{0,20})[\]>}]{1,2}`,
    String.raw`\{\{[^{}]{1,80}\}\}|<<[^<>]{1,80}>>|\$\{[^{}]{1,80}\}|«[^«»]{1,80}»`,
    String.raw`(?<![A-Za-z0-9_])_{2,}|\?{3,}|(?<![^\s(])\?{2}(?=[\s/-])(?:[/-]\?{2})?|(?<!#)#{2,}(?!\s?\d|#)|(?<!\*)\*{3}(?!\*)|@[A-Z]{3,20}@`,
    String.raw`#(?:REF|NAME|VALUE|DIV\/0)[!?]|\[object Object\]`,
  ].join('|'),
  'gi',
);
/** A quick look before them: nearly no letter has such a mark. */
const MARKS = /[[{<«_*@]|\$\{|\?{2}|#[#RNVD]/i;
/** The instructions of templates in parentheses, where "(select cases)" and "(describe)" are prose. */
const ROUND = keywordPattern(
  /(?:insert\s+\w|(?:choose|select|pick)\s+(?:one|an?|all)\b|fill\s+in\b|enter\s+(?:text|date|name)\b|placeholder\b|(?:delete|remove)\s+(?:if|as)\b|to\s+be\s+(?:completed|filled\s+in|inserted)\b|(?:check|confirm|verify)\s+(?:this\b|(?:the\s+)?(?:dates?|dose|dosage|spelling|laterality|side|level|name)\b))[^()]{0,120}(?=\))/i,
);
const OPENS_BRACKET = /\(\s?(?:please\s)?$/i;
/** Brackets around what a quotation was changed to or leaves out, and comparisons: no placeholder. */
const EDITORIAL =
  /^(?:\[\s*(?:the\s+)?(?:patient|claimant|worker|injured\s+worker|provider|physician|state)\s*\]|<\s*>|\{\s*\})$/i;
/** Placeholders in words, each as it is written. */
const EXACT = keywordPattern(
  /(?:TBD|T\.B\.D|TODO|FIXME|TKTK|DRAFT(?=\s*(?:[-–—:]|$))|XX(?=[\s-]+(?:year|mg|mcg|visits?|sessions?|weeks?|days?|units?)\b))(?![A-Za-z0-9])/,
);
/** Those whatever their case. */
const ANY_CASE = keywordPattern(
  new RegExp(
    [
      `xxx+(?:[/-]x+)*(?![a-z0-9])|xx[/-]xx(?:[/-]xx+)?(?![a-z0-9])`,
      String.raw`MM[/.-]DD[/.-]YY(?:YY)?\b|DD[/.-]MM[/.-]YY(?:YY)?\b|YYYY[/.-]MM[/.-]DD\b|M[/-]D[/-]YYYY\b`,
      String.raw`00?/00?/0000\b|CM(?:\d\d-0{6,7}|[X#]{2}-[X#]{4,7}|\d\d-[X#_]{4,7})(?![a-z0-9])`,
      String.raw`lorem\s+ipsum|dolor\s+sit\s+amet|consectetur\s+adipiscing|sed\s+do\s+eiusmod`,
      String.raw`notes?\s+to\s+(?:self|(?:the\s+)?(?:reviewer|editor|typist|transcription(?:ist)?|writer|author))\s*[:–—-]`,
      String.raw`delete\s+this\s+(?:paragraph|sentence|section|line|text|note)\b`,
      String.raw`error!\s+(?:(?:reference|hyperlink)\s+(?:source\s+|reference\s+)?not\s+(?:found|valid)|bookmark\s+not\s+defined|no\s+(?:text\s+of\s+specified\s+style|bookmark\s+name)|not\s+a\s+valid|unknown\s+document)\b|MERGEFIELD\b`,
      String.raw`click\s+(?:or\s+tap\s+)?(?:here\s+)?to\s+(?:enter|add)\s+(?:text|a\s+date)|choose\s+an\s+item\b`,
      String.raw`(?:insert|enter|type|add|your|placeholder|sample|dummy)\s+text\b(?:\s+here)?|(?:insert|enter|add)\s+(?:the\s+)?(?:rationale|summary|guideline|citation|reference|date|name)\s+here\b`,
      String.raw`(?:is|was|are|were|does|has)\s*/\s*(?:is|was|are|were|does|has)\s+not\b|(?:is|was|are|were)\s+\(not\)`,
      String.raw`upheld\s*/\s*overturned\b|(?:male\s*/\s*female|female\s*/\s*male)\b`,
    ].join('|'),
    'i',
  ),
);
/** Values that are open in the patient's care, not in the letter: "surgery date TBD". */
const IN_CARE =
  /\b(?:surg\w*|appointments?|RTW|return|follow[\s-]?up|visits?|disability|P\s?&\s?S|MMI|consult\w*|therapy|recheck)\b[^.;]{0,30}$/i;
const LEAD = 60;
const NAMED_MASKS = ROUND.mask | EXACT.mask | ANY_CASE.mask;
const NONE: readonly Span[] = [];

/** Returns the placeholders in a span: "[insert rationale]", "Dr. ____", "XXXX", "MM/DD/YYYY". */
export function placeholdersIn(scan: TokenScan, part: Span): readonly Span[] {
  const { source } = scan;
  const words = source.slice(part.start, part.end);
  const holdsMark = MARKS.test(words);
  if (!holdsMark && (masksWithin(scan, part.start, part.end) & NAMED_MASKS) === 0) return NONE;
  const marked = (holdsMark ? matchesOf(words, MARKED) : []).filter(
    ({ 0: match, index }) => !isEditorial(words, match, index),
  );
  const leadTo = (index: number) => source.slice(Math.max(part.start, index - LEAD), index);
  const named = [
    ...matchesAtKeywords(scan, EXACT, part).filter(
      ({ 0: match, index }) => match !== 'TBD' || !IN_CARE.test(leadTo(index)),
    ),
    ...matchesAtKeywords(scan, ANY_CASE, part),
    ...matchesAtKeywords(scan, ROUND, part).filter(({ index }) => OPENS_BRACKET.test(leadTo(index))),
  ];
  const spans = [
    ...marked.map(({ 0: { length }, index }) => ({
      start: part.start + index,
      end: part.start + index + length,
    })),
    ...named.map(({ 0: { length }, index }) => ({ start: index, end: index + length })),
  ].filter(({ end }) => end <= part.end);
  return apart(spans.sort((a, b) => a.start - b.start));
}

/** Returns whether brackets in a quotation hold an insertion by its writer. */
function isEditorial(words: string, match: string, index: number): boolean {
  if (EDITORIAL.test(match)) return true;
  if (!/^[[<(]\s*[a-z]/i.test(match) || /insert|placeholder|TBD|TODO/i.test(match)) return false;
  return isQuoted(index, quotations(words, { start: 0, end: words.length }));
}

/** Returns sorted spans without those that another one contains. */
function apart(spans: readonly Span[]): readonly Span[] {
  const kept: Span[] = [];
  for (const span of spans) {
    if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  }
  return kept;
}
