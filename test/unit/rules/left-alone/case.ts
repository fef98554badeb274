/** One disputed item: its name, its outcome and its rationale. */
export type Decided = readonly [name: string, outcome: 'Upheld' | 'Overturned', rationale: string];

/** What a sound letter says, in words that a physician may well write and a rule might stumble over. */
export interface Sound {
  /** Dates of the case header, which stands above the letter where one is given. */
  readonly dates?: Readonly<Record<'injury' | 'denied' | 'received' | 'assigned' | 'decided', string>>;
  readonly summary?: string;
  readonly items?: readonly Decided[];
}

/** The dates of a case that went its way. */
export const DATES = {
  injury: '03/04/2015',
  denied: '12/01/2016',
  received: '12/15/2016',
  assigned: '12/30/2016',
  decided: '01/20/2017',
} as const;

const SUMMARY = 'The injured worker hurt the low back lifting a crate.';
const TRAMADOL: Decided = [
  'Tramadol 50mg #84',
  'Upheld',
  'The MTUS opioid guidelines ask for a gain in function, and the record shows none. The request is not medically necessary.',
];

/** A case that its summary tells. */
export function summarized(summary: string): Sound {
  return { summary };
}

/** The same with the dates of its header. */
export function dated(summary: string): Sound {
  return { dates: DATES, summary };
}

/** A case with one item that is upheld. */
export function upheld(name: string, rationale: string, summary = SUMMARY): Sound {
  return { summary, items: [[name, 'Upheld', rationale]] };
}

/** A case with one item that is overturned. */
export function overturned(name: string, rationale: string, summary = SUMMARY): Sound {
  return { summary, items: [[name, 'Overturned', rationale]] };
}

/** The letter that says so. */
export function letterOf({ dates, summary = SUMMARY, items = [TRAMADOL] }: Sound): string {
  return `${dates ? header(dates) : ''}HOW THE IMR FINAL DETERMINATION WAS MADE

The Expert Reviewer has the following credentials:
State(s) of Licensure: California
Certification(s)/Specialty: Family Practice

CLINICAL CASE SUMMARY

${summary}

IMR ISSUES, DECISIONS AND RATIONALES

${items.map(itemOf).join('\n')}`;
}

function header({ injury, denied, received, assigned, decided }: NonNullable<Sound['dates']>): string {
  return `Case Number: CM17-0000001
Date Assigned: ${assigned}
Date of Injury: ${injury}
Decision Date: ${decided}
UR Denial Date: ${denied}
Priority: Standard
Application Received: ${received}

`;
}

function itemOf([name, outcome, rationale]: Decided): string {
  return `${name}: ${outcome}

Claims Administrator guideline: The Claims Administrator did not cite any medical evidence for its decision.

MAXIMUS guideline: The Expert Reviewer did not cite any medical evidence for its decision.

Decision rationale: ${rationale}
`;
}
