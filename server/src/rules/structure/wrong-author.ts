import { CITING_PARTIES } from '../../letter/form.ts';
import { printedPattern } from '../../letter/form-patterns.ts';
import type { GuidelineField } from '../../letter/letter.ts';
import { isGuidelineField } from '../../letter/parser/fields.ts';
import { matchesOf } from '../../text/matches.ts';
import { exampleLetter } from '../example-letter.ts';
import type { LetterRule } from '../rule.ts';

const CLAIMS_ADMINISTRATOR = CITING_PARTIES.claimsAdministratorGuideline.replace('The ', '');
const EXPERT_REVIEWER = CITING_PARTIES.maximusGuideline.replace('The ', '');
/** Whose guidelines a field holds, and who is named there instead, at the head of a sentence and before what was done. */
const AUTHORS: Readonly<Record<GuidelineField['kind'], { readonly author: string; readonly other: RegExp }>> = {
  claimsAdministratorGuideline: {
    author: CLAIMS_ADMINISTRATOR,
    other: authorOf(
      String.raw`${printedPattern(EXPERT_REVIEWER)}|Expert\s+Physician|(?:IMR|MAXIMUS)(?:\s+(?:physician\s+)?reviewer)?|(?:physician|medical|this)\s+reviewer`,
    ),
  },
  maximusGuideline: {
    author: EXPERT_REVIEWER,
    other: authorOf(
      String.raw`${printedPattern(CLAIMS_ADMINISTRATOR)}|Claim\s+Administrator|Claims?\s+Adjuster|(?:UR|utili[sz]ation\s+review)(?:\s+(?:physician|reviewer))?|insurer|insurance\s+carrier`,
    ),
  },
};

/**
 * Returns a pattern for authors before what they did: "The Expert Reviewer" of "The Expert Reviewer did not cite any medical evidence for
 * its decision."
 */
function authorOf(names: string): RegExp {
  return new RegExp(
    String.raw`(?<=^[\s"“]*|[.;:]\s{1,9})(?:The\s+)?(${names})(?=\s+(?:did|does|has|have|had|based|cited?|cites|relied|used|found|referenced|referred|provided)\b)`,
    'gi',
  );
}

/** Each guideline field is about what its own author cited. */
export const wrongAuthor: LetterRule = {
  code: 'wrong-author',
  severity: 'error',
  group: 'structure',
  labelledOnly: true,
  docs: {
    summary:
      'The Claims Administrator guideline field speaks of the claims administrator, the MAXIMUS guideline field of the expert reviewer.',
    why: 'A determination states on what guidelines it rests and on what the claims administrator’s decision rested (8 CCR §9792.10.6(d)). A field that names the other author was filled in or copied from the wrong place, so nobody can tell whose guidelines it lists.',
    incorrect: exampleLetter(['The Claims Administrator did not cite', 'The Expert Reviewer did not cite']),
    correct: exampleLetter(),
    exceptions: [
      'The other author in the midst of a sentence: “outside of what the Claims Administrator cited”.',
      'Fields that name no author.',
    ],
  },
  check({ letter }, report) {
    for (const item of letter.items) {
      for (const field of item.fields) {
        if (!isGuidelineField(field)) continue;
        const { author, other } = AUTHORS[field.kind];
        const { span } = field.body;
        for (const match of matchesOf(
          letter.source.slice(span.start, Math.min(span.end, span.start + MAX_LENGTH)),
          other,
        )) {
          const named = match[1] ?? '';
          const end = span.start + match.index + match[0].length;
          const place = { start: end - named.length, end };
          report({
            span: place,
            message: `This field is about the ${author.toLowerCase()}; its words are about the ${named.replace(/\s+/g, ' ')}.`,
            related: [{ span: field.label.span, message: 'This is the label of the field.' }],
            fix: {
              title: `Change to “${author}”`,
              edits: [{ span: place, text: author }],
              complete: true,
            },
          });
        }
      }
    }
  },
};

/** A field says who cited what at its beginning. */
const MAX_LENGTH = 2000;
