import { partsIn } from '../../guidelines/body-parts.ts';
import { flow } from '../../letter/flow.ts';
import { spanWithin } from '../../reading/restatements.ts';
import { called } from '../called.ts';
import { listed } from '../citations/words-of.ts';
import { exampleLetter } from '../example-letter.ts';
import type { LetterRule } from '../rule.ts';

const KNEE = [
  ['Tramadol 50mg #60', 'MRI of the knee'],
  [
    'Opioid Treatment 2016, Section(s): 3.3 Initiating and Monitoring Chronic Opioid Treatment',
    'Knee Complaints 2004, Section(s): Special Studies',
  ],
  [
    'The MTUS opioid guidelines ask for a gain in function, and the record shows none. The request',
    'The ACOEM guidelines ask for an injury that needs surgery, and the record shows none. The request for an MRI of the knee',
  ],
] as const;

/** The rationale concludes on the part of the body that is requested. */
export const wrongBodyPart: LetterRule = {
  code: 'wrong-body-part',
  severity: 'warning',
  group: 'consistency',
  labelledOnly: true,
  docs: {
    summary: 'Where the rationale concludes on the request, it names the part of the body that the item names.',
    why: 'A decision on the knee decides nothing about the low back. Mostly the conclusion of the item before was left in place.',
    bad: exampleLetter(KNEE[0], KNEE[1], [KNEE[2][0], KNEE[2][1].replace('knee', 'low back')]),
    good: exampleLetter(...KNEE),
    leaves: [
      'Rationales that don’t name the request’s part at all.',
      'Parts that are named elsewhere in the rationale: where pain radiates, what was hurt, too, what guidelines say.',
      'Arms and legs, which go with all their parts, and with the part of the spine that their nerves leave.',
      'Things and people called by a part: a knee scooter, a hand surgeon.',
    ],
    rate: 'none on 42 letters with 130 items.',
  },
  *check({ letter, restatementsOf }) {
    for (const item of letter.items) {
      const { name } = item;
      const requested = item.rationale && partsIn(name.text);
      if (!requested) continue;
      for (const restatement of restatementsOf(item)) {
        const named = restatement.concludes ? partsIn(restatement.words) : undefined;
        if (!named || [...named.parts].some((part) => requested.parts.has(part))) continue;
        yield {
          span: spanWithin(letter.source, restatement, named),
          message: `${called(item)} is for the ${listed([...requested.parts])}, but its rationale concludes on the ${listed([...named.parts])}.`,
          related: [
            {
              span: flow(letter.source, name.span).spanOf(requested.start, requested.end),
              message: 'The requested part of the body stands here.',
            },
          ],
        };
        break;
      }
    }
  },
};
