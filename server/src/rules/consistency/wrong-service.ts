import { isAncillary } from '../../analysis/conclusions/ancillary.ts';
import { mayBeSame, type NamedThing, thingsIn } from '../../analysis/requests/named-things.ts';
import {
  namesRequested,
  otherServiceConcluded,
  otherServiceNamed,
  subjectOfVerdict,
} from '../../analysis/requests/other-service.ts';
import { spanWithin } from '../../analysis/requests/restatements.ts';
import { statedServices } from '../../analysis/requests/stated-services.ts';
import { itemLabel, quoted } from '../../letter/item-label.ts';
import type { DisputedItem, Field } from '../../letter/letter.ts';
import { normalizedText } from '../../text/normalized-text.ts';
import { exampleLetter } from '../example-letter.ts';
import type { LetterRule, Problem, RuleContext } from '../rule.ts';

/** A rationale decides what its item requests. */
export const wrongService: LetterRule = {
  code: 'wrong-service',
  severity: 'warning',
  group: 'consistency',
  labelledOnly: true,
  docs: {
    summary: 'The rationale concludes on the drug, test or treatment that is requested.',
    why: 'A determination states whether the disputed treatment is medically necessary (8 CCR §9792.10.6(d)). A conclusion on a CT decides no request for an MRI, and one on another drug none for this. Mostly the words of another item or of an older letter were left in place.',
    incorrect: exampleLetter(['The request is not', 'The request for naproxen 500mg is not']),
    correct: exampleLetter(['The request is not', 'The request for tramadol 50mg is not']),
    downgradedWhen:
      'An information where the rationale names only another drug or kind of imaging and doesn’t conclude on it, or calls another service warranted “at this time” or “in question”.',
    exceptions: [
      'A drug and its brand, its class or a combination that holds it; services that go by each other’s names, as an arthrogram and an MRI.',
      'Services that are called by a general word: imaging, injection, surgery, consultation.',
      'Conclusions that share a word of their own with the header, and services that a conclusion only mentions.',
      'Rationales that name neither what is requested nor what another item requests.',
    ],
  },
  check(context, report) {
    const unnamed: Unnamed[] = [];
    for (const item of context.letter.items) {
      const { rationale } = item;
      if (!rationale) continue;
      const requested = thingsIn(item.name.text);
      if (requested.length === 0) continue;
      const concluded = conclusionOnAnother(item, requested, context) ?? statementOnAnother(item, requested, context);
      if (concluded) {
        report(concluded);
        continue;
      }
      if (namesRequested(item.name.text, requested, rationale.body.text)) continue;
      const words = rationale.body.text;
      if (!isAncillary(words)) unnamed.push({ item, rationale, requested, named: thingsIn(words) });
    }
    for (const [index, one] of unnamed.entries()) {
      const near = unnamed.slice(Math.max(0, index - MAX_ITEMS_APART), index + MAX_ITEMS_APART + 1);
      const problem = exchanged(one, near) ?? namesOnlyAnother(one, context);
      if (problem) report(problem);
    }
  },
};

/** How many items before and after one its rationale may have been exchanged with; more would take too long in a file of many items. */
const MAX_ITEMS_APART = 20;

/** An item whose rationale names nothing of what it requests. */
interface Unnamed {
  readonly item: DisputedItem;
  readonly rationale: Field;
  readonly requested: readonly NamedThing[];
  /** What the rationale names instead. */
  readonly named: readonly NamedThing[];
}

function conclusionOnAnother(
  item: DisputedItem,
  requested: readonly NamedThing[],
  { letter, restatementsOf, sentencesOf }: RuleContext,
): Problem | undefined {
  const final = item.rationale && sentencesOf(item.rationale.body).at(-1);
  if (!final) return undefined;
  const last =
    restatementsOf(item).findLast(({ concludes, sentence }) => concludes && sentence.start === final.start) ??
    subjectOfVerdict(letter.source, final);
  const found = last && otherServiceConcluded(requested, letter.source, last);
  if (!found) return undefined;
  return problemOf(item, letter.source, found.requested, {
    span: spanWithin(letter.source, last, found.other),
    message: `${itemLabel(item)} is for ${quoted(found.requested.label)}, but its rationale concludes on ${quoted(found.other.label)}.`,
  });
}

/** Returns the information that a rationale calls another service the one in question. */
function statementOnAnother(
  item: DisputedItem,
  requested: readonly NamedThing[],
  { letter: { source }, sentencesOf }: RuleContext,
): Problem | undefined {
  for (const sentence of item.rationale ? sentencesOf(item.rationale.body) : []) {
    for (const stated of statedServices(source, sentence)) {
      const found = otherServiceConcluded(requested, source, stated);
      if (!found) continue;
      const problem = problemOf(item, source, found.requested, {
        span: spanWithin(source, stated, found.other),
        message: `${itemLabel(item)} is for ${quoted(found.requested.label)}, but its rationale speaks of ${quoted(found.other.label)} as what is requested.`,
      });
      return { ...problem, maxSeverity: 'information' };
    }
  }
  return undefined;
}

function exchanged(one: Unnamed, all: readonly Unnamed[]): Problem | undefined {
  const other = all.find((own) => own !== one && isAbout(one, own) && isAbout(own, one));
  if (!other) return undefined;
  return {
    span: one.rationale.label.span,
    message: `The rationale of ${itemLabel(one.item)} is about what ${itemLabel(other.item)} requests, and the other way round; they seem to be exchanged.`,
    related: [{ span: other.rationale.label.span, message: 'This is the other rationale.' }],
  };
}

/** Returns whether a rationale names what an item requests, by its name. */
function isAbout({ named }: Unnamed, { requested }: Unnamed): boolean {
  return named.some((thing) => requested.some((own) => mayBeSame(own, thing)));
}

function namesOnlyAnother(
  { item, rationale, requested }: Unnamed,
  { letter, sentencesOf }: RuleContext,
): Problem | undefined {
  const read = sentencesOf(rationale.body).map((span) => normalizedText(letter.source, span));
  const found = otherServiceNamed(
    item.name.text,
    requested,
    read.map(({ text }) => text),
  );
  const sentence = found && read[found.sentence];
  if (!sentence) return undefined;
  const problem = problemOf(item, letter.source, found.requested, {
    span: sentence.toSource(found.other.start, found.other.end),
    message: `${itemLabel(item)} is for ${quoted(found.requested.label)}, but its rationale names only ${quoted(found.other.label)}.`,
  });
  return { ...problem, maxSeverity: 'information' };
}

function problemOf({ name }: DisputedItem, source: string, { start, end }: NamedThing, problem: Problem): Problem {
  const span = normalizedText(source, name.span).toSource(start, end);
  return { ...problem, related: [{ span, message: 'This is what is requested.' }] };
}
