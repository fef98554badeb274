const LETTER = `HOW THE IMR FINAL DETERMINATION WAS MADE

The Expert Reviewer has the following credentials:
State(s) of Licensure: California
Certification(s)/Specialty: Family Practice

CLINICAL CASE SUMMARY

The injured worker has had low back pain since a fall from a ladder.

IMR ISSUES, DECISIONS AND RATIONALES

Tramadol 50mg #84: Upheld

Claims Administrator guideline: The Claims Administrator did not cite any medical evidence for its decision.

MAXIMUS guideline: Decision based on MTUS Opioid Treatment 2016, Section(s): 3.3 Initiating and Monitoring Chronic Opioid Treatment.

Decision rationale: The MTUS opioid guidelines ask for a gain in function, and the record shows none. The request is not medically necessary.
`;

/** Returns a short correct letter, written for the rule pages, with some of its words replaced; throws where it lacks one of them. */
export function exampleLetter(...replacements: readonly (readonly [words: string, by: string])[]): string {
  return replacements.reduce((letter, [words, by]) => {
    if (!letter.includes(words)) throw new Error(`The example letter has no “${words}”.`);
    return letter.replace(words, () => by);
  }, LETTER);
}
