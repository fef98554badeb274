/** A small sound letter of 2015 around the words of its decisions. */
export function letterWith(decisions: string): string {
  return [
    'HOW THE IMR FINAL DETERMINATION WAS MADE',
    'MAXIMUS Federal Services sent the complete case file to an expert reviewer.',
    'The Expert Reviewer has the following credentials:',
    'State(s) of Licensure: California, Nevada',
    'Certification(s)/Specialty: Family Practice',
    'CLINICAL CASE SUMMARY',
    'The worker fell from a ladder and has knee pain.',
    'IMR ISSUES, DECISIONS AND RATIONALES',
    'The Final Determination was based on decisions for the disputed items/services set forth below:',
    decisions,
  ].join('\n');
}

/** The three fields of an item, each with words of its own. */
export const FIELDS = [
  'Claims Administrator guideline: Decision based on MTUS Knee Complaints 2004.',
  'MAXIMUS guideline: Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.',
  'Decision rationale: The knee is stable. As such, the request is not medically necessary.',
].join('\n');
