import type { Catalogue } from '../../guidelines/catalogue.ts';
import { quoted } from '../../letter/item-label.ts';
import { drugClassesIn, headingClass } from '../../terms/drug-classes.ts';
import { DRUGS } from '../../terms/drugs.ts';
import { drugsIn, type RequestedDrug } from '../../terms/named-drugs.ts';
import { normalizedText } from '../../text/normalized-text.ts';
import { type CitedIn, inLetter } from '../cited-in.ts';
import { exampleLetter } from '../example-letter.ts';
import type { LetterRule } from '../rule.ts';

/** Topics about a complaint or a dosage form, which may treat any class. */
const ANY_CLASS = /\btreatment\b|neuropath|compound/i;

/** A drug stands under its own class. */
export const drugUnderAnotherClass: LetterRule = {
  code: 'drug-under-another-class',
  severity: 'information',
  group: 'citations',
  labelledOnly: true,
  docs: {
    summary: 'The section cited for a drug treats the drug’s class.',
    why: 'What a guideline says about one class of drugs, or about creams, does not apply to a tablet of another class.',
    incorrect: exampleLetter(
      ['Tramadol 50mg', 'Naproxen 500mg'],
      [
        'Opioid Treatment 2016, Section(s): 3.3 Initiating and Monitoring Chronic Opioid Treatment',
        'Chronic Pain Medical Treatment 2016, Section(s): Topical analgesics',
      ],
      ['opioid guidelines', 'Chronic Pain Guidelines'],
    ),
    correct: exampleLetter(
      ['Tramadol 50mg', 'Naproxen 500mg'],
      [
        'Opioid Treatment 2016, Section(s): 3.3 Initiating and Monitoring Chronic Opioid Treatment',
        'Chronic Pain Medical Treatment 2016, Section(s): NSAIDs (non-steroidal anti-inflammatory drugs)',
      ],
      ['opioid guidelines', 'Chronic Pain Guidelines'],
    ),
    exceptions: [
      'Sections on a complaint or on compound drugs, and sections that treat no drug.',
      'Citations with at least one section that fits.',
      'Drugs of one heading: tricyclics under “Antidepressants”. A section named for a single class, such as “Proton Pump Inhibitors”, is for that class alone.',
      'Drugs that are not in the catalogue, injections and pumps.',
    ],
  },
  check({ letter, catalogue, citations }, report) {
    for (const cited of citations) {
      const classes = classesCited(cited, catalogue);
      if (!classes) continue;
      const { item, citation, guideline } = cited;
      const drugs = drugsIn(item.disputed.text);
      const [named] = drugs;
      if (!named || !guideline || !(guideline.id in named.drug.topics)) continue;
      if (drugs.some((drug) => isTreated(drug, cited, classes))) continue;
      const { drug, start, end, topical } = named;
      const name = quoted(item.disputed.text.slice(start, end));
      const sureness = drug.confidence === 'memory' ? ' (from memory, not verified)' : '';
      const isOfSkin = !topical && [...classes].every((one) => one === 'topical');
      const kind = topical ? 'is put on the skin' : `is in the class “${drug.class}”${sureness}`;
      const treats = topical ? 'drugs that are swallowed' : isOfSkin ? 'preparations for the skin' : 'other drugs';
      const words = citation.topics[0]?.words ?? citation.title;
      report({
        span: inLetter(cited, words.span),
        message: `Check the section: ${name} ${kind}; ${quoted(words.text)} is about ${treats}.`,
        related: [
          {
            span: normalizedText(letter.source, item.disputed.span).toSource(start, end),
            message: 'This is the drug.',
          },
        ],
      });
    }
  },
};

/** Drug classes by topic and guideline, without topics that may treat any class. */
type Classes = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;

const classesByCatalogue = new WeakMap<Catalogue, Classes>();

/** Returns the classes that the cited sections treat; undefined where none is cited, or one that is not about a class. */
function classesCited({ citation, guideline }: CitedIn, catalogue: Catalogue): ReadonlySet<string> | undefined {
  if (!guideline || citation.topics.length === 0) return undefined;
  const all = classesByCatalogue.get(catalogue) ?? classesOf(catalogue);
  classesByCatalogue.set(catalogue, all);
  const own = all.get(guideline.id);
  let cited: ReadonlySet<string> | undefined;
  for (const { topic } of citation.topics) {
    const classes = topic === null ? undefined : own?.get(topic);
    if (!classes) return undefined;
    cited = cited ? new Set([...cited, ...classes]) : classes;
  }
  return cited;
}

function classesOf({ guidelines }: Catalogue): Classes {
  return new Map(
    guidelines.map(({ id, topics }) => {
      const own = new Map<string, Set<string>>();
      for (const topic of topics) {
        if (ANY_CLASS.test(topic.title)) continue;
        const treated = DRUGS.filter((drug) => drug.topics[id]?.includes(topic.id));
        if (treated.length > 0) own.set(topic.id, new Set(treated.map((drug) => headingClass(drug.class))));
      }
      return [id, own];
    }),
  );
}

function isTreated(
  { drug, topical }: RequestedDrug,
  { citation, guideline }: CitedIn,
  classes: ReadonlySet<string>,
): boolean {
  const own = DRUGS.filter((other) => other.class === drug.class).flatMap(
    (other) => other.topics[guideline?.id ?? ''] ?? [],
  );
  const isOwn = !topical && citation.topics.some(({ topic }) => topic !== null && own.includes(topic));
  if (isOwn || topical) return isOwn || classes.has('topical');
  return (
    classes.has(headingClass(drug.class)) && !citation.topics.every(({ words }) => excludes(words.text, drug.class))
  );
}

/** Tells whether a title names a class of drugs that does not cover another one under its heading: "Proton Pump Inhibitors" no H2 blockers. */
function excludes(title: string, drugClass: string): boolean {
  const named = drugClassesIn(title);
  return named.length > 0 && !named.some(({ classes }) => classes.includes(drugClass));
}
