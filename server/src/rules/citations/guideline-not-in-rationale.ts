import {
  editionsOfChronicPain,
  familiesCited,
  type RestingContext,
  type RestsOn,
  restsOn,
  restsOnChapters,
} from '../../citations/named-guidelines.ts';
import { explainsOutsideMtus } from '../../citations/outside-mtus.ts';
import { FAMILIES, type FamilyName, isOfFamily, namesFamily } from '../../guidelines/families.ts';
import { itemLabel } from '../../letter/item-label.ts';
import type { Field } from '../../letter/letter.ts';
import { isQuoted, quotations } from '../../text/quotations.ts';
import type { Span } from '../../text/span.ts';
import { type CitedIn, inLetter } from '../cited-in.ts';
import { exampleLetter } from '../example-letter.ts';
import type { LetterRule } from '../rule.ts';

/** The years of the editions of the Chronic Pain guideline, by their guidelines. */
const EDITIONS: Readonly<Record<string, string>> = { 'cp-2009': '2009', 'cp-2016': '2016' };
const SHOWN = new Map(FAMILIES.map(({ name, shown }) => [name, shown]));
/** The MTUS and the guidelines that are parts of it. */
const WITHIN_MTUS = FAMILIES.filter(({ mtus }) => mtus).map(({ name }) => name);

/** Field and rationale rest on the same guidelines. */
export const guidelineNotInRationale: LetterRule = {
  code: 'guideline-not-in-rationale',
  severity: 'warning',
  group: 'citations',
  labelledOnly: true,
  docs: {
    summary: 'The rationale and the MAXIMUS guideline field name the same guidelines.',
    why: 'The parties look up in the field what the decision rests on. A guideline named in only one of the two places was forgotten in the other.',
    downgradedWhen:
      'Information where the field names a guideline that the rationale does not, where the rationale also rests on a cited guideline, and for a chapter of ACOEM or an edition of the Chronic Pain guideline that the rationale names.',
    incorrect: exampleLetter([
      'The MTUS opioid guidelines ask for',
      'The Official Disability Guidelines recommend it only with',
    ]),
    correct: exampleLetter(),
    exceptions: [
      'A guideline that the rationale calls silent, quotes, puts in parentheses, or names in a sentence of another guideline: the MTUS itself quotes the ODG.',
      'The ODG where the field cites the Chronic Pain guideline and only that guideline’s text names the ODG: “ODG Physical Therapy Guidelines – Allow for fading …”.',
      '“MTUS” for any part of it, and “MTUS/ACOEM” for the MTUS.',
      'A rationale that names no guideline (see no-authority).',
    ],
  },
  check({ letter, catalogue, citationsOf }, report) {
    for (const item of letter.items) {
      const { maximusGuideline: field, rationale } = item;
      if (!field || !rationale || isEmpty(field) || isEmpty(rationale)) continue;
      const { start, end } = rationale.body.span;
      const words = letter.source.slice(start, end);
      const citations = citationsOf(field);
      const cited = familiesCited(
        citations,
        letter.source.slice(field.body.span.start, field.body.span.end),
        catalogue,
      );
      const context = { cited, isQuoted: quotedIn(words) };
      const rests = restsOnAnother(words, context);
      if (rests) {
        // Next to a cited guideline, another may occur in words copied from it. A part of the MTUS is not another guideline than the MTUS.
        const rivals = [...cited].filter((own) => !(own === 'MTUS' && WITHIN_MTUS.includes(rests.guideline)));
        const restsOnCited = rivals.some((own) => restsOn(words, own, context) !== undefined);
        report({
          span: { start: start + rests.start, end: start + rests.end },
          message: `The rationale of ${itemLabel(item)} cites ${SHOWN.get(rests.guideline)}; its MAXIMUS guideline field does not.`,
          related: [{ span: field.label.span, message: 'This is the MAXIMUS guideline field.' }],
          ...(restsOnCited && { maxSeverity: 'information' as const }),
        });
        continue;
      }
      const other = chapterNotCited(words, context, citations) ?? editionNotCited(words, context, citations);
      if (other) {
        report({
          span: { start: start + other.start, end: start + other.end },
          message: `The rationale of ${itemLabel(item)} cites ${other.shown}; its MAXIMUS guideline field ${other.instead}.`,
          related: [{ span: field.label.span, message: 'This is the MAXIMUS guideline field.' }],
          maxSeverity: 'information',
        });
        continue;
      }
      const unnamed = citedButUnnamed(words, context);
      const citation = unnamed && citations.find((own) => (unnamed === 'MTUS' ? own.citation.mtus : isOdg(own)));
      if (!unnamed || !citation) continue;
      report({
        span: inLetter(citation, citation.citation.title.span),
        message: `The rationale of ${itemLabel(item)} doesn’t name ${SHOWN.get(unnamed)}, which is cited here.`,
        related: [{ span: rationale.label.span, message: 'This is the rationale.' }],
        maxSeverity: 'information',
      });
    }
  },
};

/** What a rationale cites and its field does not. */
interface NotCited extends Span {
  readonly shown: string;
  /** What the field does in place of that. */
  readonly instead: string;
}

function chapterNotCited(words: string, context: Resting, citations: readonly CitedIn[]): NotCited | undefined {
  const chapter = restsOnChapters(words, context).find(({ number }) => !isCited(number, citations));
  return chapter && { ...chapter, shown: `chapter ${chapter.number} of ACOEM`, instead: 'does not' };
}

/** Returns an edition of the Chronic Pain guideline that is not the cited one, if the rationale does not name that one too. */
function editionNotCited(words: string, context: Resting, citations: readonly CitedIn[]): NotCited | undefined {
  const cited = citations.flatMap(({ guideline }) => EDITIONS[guideline?.id ?? ''] ?? []);
  const [own, second] = new Set(cited);
  if (!own || second) return undefined;
  const named = editionsOfChronicPain(words, context);
  const other = named.find(({ year }) => year !== own);
  if (!other || named.some(({ year }) => year === own)) return undefined;
  return {
    ...other,
    shown: `the Chronic Pain guideline of ${other.year}`,
    instead: `cites that of ${own}`,
  };
}

function isEmpty({ body }: Field): boolean {
  return body.span.end === body.span.start;
}

type Resting = RestingContext & { readonly cited: ReadonlySet<FamilyName> };

/** Returns a predicate for offsets within quotations, which are found on first use. */
function quotedIn(words: string): (index: number) => boolean {
  let found: ReturnType<typeof quotations> | undefined;
  return (index) => {
    found ??= quotations(words, { start: 0, end: words.length });
    return isQuoted(index, found);
  };
}

/** Returns where a rationale rests on a guideline that is not cited. */
function restsOnAnother(words: string, context: Resting): RestsOn | undefined {
  const { cited } = context;
  for (const { name: guideline } of FAMILIES) {
    const found = cited.has(guideline) ? undefined : restsOn(words, guideline, context);
    if (!found) continue;
    // Words on why the MTUS does not apply mention it too: "chronic as defined per MTUS".
    const reason = WITHIN_MTUS.includes(guideline) && !cited.has('MTUS') && explainsOutsideMtus(words);
    if (!reason) return found;
  }
  return undefined;
}

/** Returns the ODG or the MTUS, if it is cited and the rationale names only another guideline. */
function citedButUnnamed(words: string, context: Resting): 'ODG' | 'MTUS' | undefined {
  const { cited } = context;
  const isNamed = (guideline: FamilyName) => namesFamily(words, guideline);
  if (cited.has('ODG') && !isNamed('ODG')) return WITHIN_MTUS.some(isNamed) ? 'ODG' : undefined;
  if (cited.has('MTUS') && !WITHIN_MTUS.some(isNamed)) return restsOn(words, 'ODG', context) ? 'MTUS' : undefined;
  return undefined;
}

/** Returns whether a field cites a chapter of ACOEM, by its name or its number. */
function isCited(number: string, citations: readonly CitedIn[]): boolean {
  const id = `acoem-${number}`;
  const byNumber = new RegExp(`\\b[Cc]hapter\\s+${number}\\b`);
  return citations.some(({ guideline, citation: { title, topics } }) =>
    guideline
      ? guideline.id === id || guideline.editionOf === id
      : byNumber.test(title.text) || topics.some(({ words }) => byNumber.test(words.text)),
  );
}

function isOdg({ guideline }: CitedIn): boolean {
  return guideline !== undefined && isOfFamily(guideline, 'ODG');
}
