import { SECTION_TITLES, type Title } from '../../letter/form.ts';
import { quoted } from '../../letter/item-label.ts';
import type { Letter, Section, SectionKind } from '../../letter/letter.ts';
import { exampleLetter } from '../example-letter.ts';
import type { LetterRule, Problem } from '../rule.ts';
import { firstWords } from './first-words.ts';

/** The three titles of the form stand once each, in their order. */
export const missingSection: LetterRule = {
  code: 'missing-section',
  severity: 'error',
  group: 'structure',
  labelledOnly: true,
  docs: {
    summary: 'The three titles of the form occur once each, in order, spelled as on the form.',
    why: 'The determination says how it was made, summarizes the case and decides each item. Readers and programs find these parts by their titles.',
    incorrect: exampleLetter(['CLINICAL CASE SUMMARY', 'CLINICAL CASE SUMARY']),
    correct: exampleLetter(),
    exceptions: [
      'The layouts of 2013, which have other titles.',
      'Differences in white space around and within a title.',
    ],
  },
  check({ letter }, report) {
    /** The first section of each kind. */
    const seen = new Map<SectionKind, Section>();
    for (const section of letter.sections) {
      const { title } = section;
      const order = indexInForm(section);
      if (order < 0) continue;
      if (title.spelling !== 'exact') report(misspelledTitle(section));
      const same = seen.get(section.kind);
      const later = [...seen.values()].find((other) => indexInForm(other) > order);
      if (same) report(misplacedSection(section, same, `“${title.standard}” occurs twice in this letter.`));
      else if (later)
        report(misplacedSection(section, later, `“${title.standard}” belongs before “${later.title.standard}”.`));
      if (!same) seen.set(section.kind, section);
    }
    for (const title of SECTION_TITLES) {
      if (seen.has(title.kind)) continue;
      report({ span: precedingTitle(letter, title), message: `The letter has no section “${title.words}”.` });
    }
  },
};

function indexInForm({ kind }: { readonly kind: string }): number {
  return SECTION_TITLES.findIndex((title) => title.kind === kind);
}

function misspelledTitle({ title }: Section): Problem {
  return {
    span: title.span,
    message: `${quoted(title.text)} – did you mean “${title.standard}”?`,
    fix: { title: `Write “${title.standard}”`, edits: [{ span: title.span, text: title.standard }], complete: true },
  };
}

function misplacedSection(section: Section, other: Section, message: string): Problem {
  const related = [{ span: other.title.span, message: `This is “${other.title.standard}”.` }];
  return { span: section.title.span, message, related };
}

/** Returns the title after which a missing one is expected, or else the letter's first words. */
function precedingTitle(letter: Letter, missing: Title): Letter['span'] {
  const before = letter.sections.findLast(
    (section) => indexInForm(section) >= 0 && indexInForm(section) < indexInForm(missing),
  );
  return before?.title.span ?? firstWords(letter);
}
