import { isRegulation } from '../../guidelines/regulations.ts';
import { quoted } from '../../letter/item-label.ts';
import { listed } from '../../text/format.ts';
import { inLetter } from '../cited-in.ts';
import { exampleLetter } from '../example-letter.ts';
import type { LetterRule } from '../rule.ts';
import { acoemNamed, namesAcoemHost, withoutAddresses } from './bare-names.ts';

/** Outside the MTUS, a text that calls itself a guideline. */
const GUIDELINE = /\bguidelines?\b/i;
const YEAR = /\b(?:19|20)\d\d$/;

/** A guideline that the catalogue has. */
export const unknownGuideline: LetterRule = {
  code: 'unknown-guideline',
  severity: 'warning',
  group: 'citations',
  labelledOnly: true,
  docs: {
    summary: 'A cited guideline is in the catalogue, under the name that letters print.',
    why: 'Readers cannot find a guideline by a misspelled name.',
    downgradedWhen: 'Information where no known name is similar: an unknown guideline may exist.',
    incorrect: exampleLetter(['Opioid Treatment 2016', 'Opiod Treatment 2016']),
    correct: exampleLetter(),
    exceptions: [
      'Outside the MTUS: books, studies, web addresses and other chapters of ACOEM.',
      'The address of ACOEM’s web site (see incomplete-citation), and sections of the regulations (“9792.20(e)”).',
      'A name is suggested only where at most one letter in six differs, the numbers agree and no other name is as similar.',
    ],
  },
  check(context, report) {
    const { catalogue } = context;
    for (const cited of context.citations) {
      const { citation } = cited;
      const { near, title, editions, year } = citation;
      if (near) {
        const span = inLetter(cited, near.span);
        report({
          span,
          message: `Unknown guideline ${quoted(title.text)} – did you mean “${near.name}”?`,
          fix: { title: `Write “${near.name}”`, edits: [{ span, text: near.name }], complete: true },
        });
      } else if (citation.guideline === null && editions.length > 0 && year !== undefined) {
        const years = editions.flatMap((id) =>
          catalogue.guideline(id)?.aliases.flatMap((own) => YEAR.exec(own)?.[0] ?? []),
        );
        const message = `No edition of ${year} is known (known: ${listed([...new Set(years)].sort().map(String))}). Check the year.`;
        if (years.length > 0) report({ span: inLetter(cited, title.span), message, maxSeverity: 'information' });
      } else if (citation.guideline === null && editions.length === 0) {
        const message = unknownNameMessage(title.text, citation.mtus);
        if (message) report({ span: inLetter(cited, title.span), message, maxSeverity: 'information' });
      }
    }
  },
};

/** Returns the message for an unknown name; undefined for addresses (see incomplete-citation) and ACOEM's other chapters. */
function unknownNameMessage(name: string, mtus: boolean): string | undefined {
  if (namesAcoemHost(name) || isRegulation(name)) return undefined;
  const acoem = acoemNamed(name);
  if (acoem === 'whole') return `${quoted(name)} names no chapter or edition.`;
  if (acoem === 'edition') return `${quoted(name)} names no chapter.`;
  if (!mtus && (acoem === 'chapter' || !GUIDELINE.test(withoutAddresses(name)))) return undefined;
  return `${quoted(name)} is not among the guidelines known here (the list is incomplete). Check its name.`;
}
