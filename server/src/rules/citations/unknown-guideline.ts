import { quoted } from '../../letter/item-label.ts';
import { listed } from '../../text/format.ts';
import { inLetter } from '../cited-in.ts';
import { exampleLetter } from '../example-letter.ts';
import type { LetterRule } from '../rule.ts';
import { acoemNamed, namesAcoemHost, withoutAddresses } from './bare-names.ts';

/** Outside the MTUS, words that call themselves a guideline. */
const GUIDELINE = /\bguidelines?\b/i;
const YEAR = /\b(?:19|20)\d\d$/;

/** A guideline that the catalogue has. */
export const unknownGuideline: LetterRule = {
  code: 'unknown-guideline',
  severity: 'warning',
  group: 'citations',
  labelledOnly: true,
  docs: {
    summary: 'A cited guideline is one that the catalogue has, spelt as letters print it.',
    why: 'A misspelt name is not found by those who search for it.',
    downgradedWhen: 'It is an information where no name is near: unknown is not wrong.',
    incorrect: exampleLetter(['Opioid Treatment 2016', 'Opiod Treatment 2016']),
    correct: exampleLetter(),
    exceptions: [
      'Outside the MTUS: books, studies, addresses and further chapters of ACOEM.',
      'The address of ACOEM’s own web site, which incomplete-citation reports.',
      'A name is only guessed where one letter in six is wrong at most, the numbers agree and no other name is as near.',
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
        const message = unknownName(title.text, citation.mtus);
        if (message) report({ span: inLetter(cited, title.span), message, maxSeverity: 'information' });
      }
    }
  },
};

/** What is to be said of a name that is no guideline's; nothing of addresses, which incomplete-citation reports, and of ACOEM's other chapters. */
function unknownName(name: string, mtus: boolean): string | undefined {
  if (namesAcoemHost(name)) return undefined;
  const acoem = acoemNamed(name);
  if (acoem === 'whole') return `${quoted(name)} names no chapter or edition.`;
  if (acoem === 'edition') return `${quoted(name)} names no chapter.`;
  if (!mtus && (acoem === 'chapter' || !GUIDELINE.test(withoutAddresses(name)))) return undefined;
  return `${quoted(name)} is not among the guidelines known here (the list is incomplete). Check its name.`;
}
