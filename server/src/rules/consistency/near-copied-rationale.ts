import { isAncillary } from '../../analysis/conclusions/ancillary.ts';
import { type NearCopy, nearCopy, placedWords } from '../../analysis/repeats/near-copies.ts';
import { mayBeSame, thingsIn } from '../../analysis/requests/named-things.ts';
import { itemLabel } from '../../letter/item-label.ts';
import type { DisputedItem } from '../../letter/letter.ts';
import { headingClass } from '../../terms/drug-classes.ts';
import { memo } from '../../text/memo.ts';
import type { Span } from '../../text/span.ts';
import { exampleLetter } from '../example-letter.ts';
import type { LetterRule, Report } from '../rule.ts';

/** Shorter rationales are alike anyway, in words. */
const MIN_WORDS = 40;
/** A word has some six letters: shorter rationales than this are not split, in UTF-16 units. */
const MIN_LENGTH = 4 * MIN_WORDS;
/** The number of earlier items with which one is compared, so that a letter of many items takes no longer. */
const REACH = 8;
/** The maximum difference in length, as a part of the shorter rationale. */
const MAX_LONGER = 0.2;

const LAST = 'The request is not medically necessary.';
const REASON =
  'The MTUS opioid guidelines ask for a gain in function, and the record shows none. The visits of the last six months report the same pain, the same limits at work and the same sleep before and after each dose, and no plan of the treating physician says what is to be gained by more of it.';
const BRACE = `

Lumbar brace: Upheld

Claims Administrator guideline: The Claims Administrator did not cite any medical evidence for its decision.

MAXIMUS guideline: The Expert Reviewer did not cite any medical evidence for its decision.

Decision rationale: `;

/** Each item is decided on grounds of its own, not on another item's with a few words changed. */
export const nearCopiedRationale: LetterRule = {
  code: 'near-copied-rationale',
  severity: 'information',
  group: 'consistency',
  docs: {
    summary: 'No rationale repeats another item’s but for a few words.',
    why: 'Each disputed treatment is decided separately, with its clinical reasons (Labor Code §4610.6(c) and (d)). Reasons that were copied and adapted in the last sentence often fit only the first item.',
    incorrect: exampleLetter(
      [LAST, `The tramadol is not medically necessary.${BRACE}${REASON} The brace is not medically necessary.`],
      ['The MTUS opioid guidelines ask for a gain in function, and the record shows none.', REASON],
    ),
    correct: exampleLetter(
      [
        LAST,
        `The tramadol is not medically necessary.${BRACE}Guidelines find that a brace has no lasting effect on low back pain. The brace is not medically necessary.`,
      ],
      ['The MTUS opioid guidelines ask for a gain in function, and the record shows none.', REASON],
    ),
    exceptions: [
      'Rationales that are the same in all words (see duplicate-rationale).',
      'Rationales of fewer than 40 words, and those in which more than 6 % of the words differ.',
      'Drugs of the same class, and therapies of the same kind, which the same reasons may decide. Of several copies, the first is reported.',
      'The short rationale that a service is not necessary because the one that it goes with is not.',
    ],
  },
  check({ letter: { items, source } }, report) {
    if (items.length < 2) return;
    const earlier: Compared[] = [];
    const groups = new Map<DisputedItem, NearCopies[]>();
    /** The items whose rationales are copies, with the first of their group. */
    const originals = new Map<DisputedItem, DisputedItem>();
    for (const item of items) {
      const own = compared(source, item);
      if (!own) continue;
      const copied = copiedFrom(own, earlier.slice(-REACH));
      earlier.push(own);
      if (!copied?.how.first || areAlike(item, copied.item)) continue;
      const original = originals.get(copied.item) ?? copied.item;
      originals.set(item, original);
      groups.set(original, [...(groups.get(original) ?? []), { item, how: copied.how }]);
    }
    for (const [original, copies] of groups) reportGroup(original, copies, report);
  },
};

/** An item whose rationale repeats another one, and how. */
interface NearCopies {
  readonly item: DisputedItem;
  readonly how: NearCopy;
}

/** Reports the first of the rationales that repeat the same one. */
function reportGroup(original: DisputedItem, [copy, ...more]: readonly NearCopies[], report: Report): void {
  if (!copy?.how.first) return;
  const { differing } = copy.how;
  const [there, here] = copy.how.first;
  const others = more.length === 0 ? '' : more.length === 1 ? ' So does another one.' : ` So do ${more.length} others.`;
  report({
    span: here,
    message: `The rationale of ${itemLabel(copy.item)} repeats that of ${itemLabel(original)} but for ${differing === 1 ? 'this word' : `${differing} words`}.${others}`,
    related: [
      { span: there, message: 'The other rationale differs here.' },
      ...more.flatMap(({ how }) => (how.first ? [{ span: how.first[1], message: 'So does this one.' }] : [])),
    ],
  });
}

const THERAPY = /therapy|acupuncture|chiropractic|massage|release|infrared|conditioning/;

/** Returns whether the same reasons may decide two items: drugs of one class, or therapies that go by each other's names. */
function areAlike(...items: readonly [DisputedItem, DisputedItem]): boolean {
  const [one = [], other = []] = items.map(({ disputed }) => thingsIn(disputed.text));
  return one.some((thing) =>
    other.some((own) =>
      thing.kind === 'drug' && own.kind === 'drug'
        ? thing.classes.some((name) => own.classes.some((other) => headingClass(other) === headingClass(name)))
        : mayBeSame(thing, own) && thing.keys.some((key) => THERAPY.test(key)),
    ),
  );
}

interface Compared {
  readonly item: DisputedItem;
  readonly span: Span;
  readonly words: () => ReturnType<typeof placedWords>;
}

function compared(source: string, item: DisputedItem): Compared | undefined {
  const span = item.rationale?.body.span;
  if (!span || span.end - span.start < MIN_LENGTH) return undefined;
  if (isAncillary(source.slice(span.start, span.end))) return undefined;
  return { item, span, words: memo(() => placedWords(source, span)) };
}

/** Returns the first item whose rationale another nearly copies; undefined also where it is quite the same as one of them. */
function copiedFrom(own: Compared, earlier: readonly Compared[]): { item: DisputedItem; how: NearCopy } | undefined {
  let found: { item: DisputedItem; how: NearCopy } | undefined;
  for (const other of earlier) {
    const [shorter = 0, longer = 0] = [lengthOf(own), lengthOf(other)].sort((a, b) => a - b);
    if (longer > shorter * (1 + MAX_LONGER) || own.words().length < MIN_WORDS) continue;
    const how = nearCopy(other.words(), own.words());
    if (how?.differing === 0) return undefined;
    if (how) found ??= { item: other.item, how };
  }
  return found;
}

function lengthOf({ span }: Compared): number {
  return span.end - span.start;
}
