import { type FaultKind, inHost } from './fault-kind.ts';
import type { Host } from './host-letter.ts';

/** Conclusions that the request is necessary. */
const NECESSARY = [
  'Therefore, the requested MRI is medically necessary.',
  'The request is therefore medically necessary and appropriate.',
  'As such, medical necessity has been established.',
  'Medical necessity of the requested study is established.',
  'The requested study is considered medically necessary at this time.',
  'Based on the foregoing, the request is certified.',
  'The request for an MRI of the lumbar spine is approved.',
  'I recommend approval of this request.',
  'The request is recommended for approval.',
  'Approval is recommended.',
  'Authorization of the study is warranted.',
  'The prior denial is reversed.',
  'I am reversing the previous decision.',
  'The utilization review decision is overturned.',
  'The request meets the criteria and is supported.',
  'The criteria for the study have been met, and it is medically necessary.',
  'In light of the above, the MRI should be authorized.',
  'The MRI is medically indicated.',
  'Given the progressive deficit, an MRI is reasonable and necessary.',
  'The study requested is deemed medically necessary.',
  'It is my opinion that the requested MRI is medically necessary.',
  'The medical necessity for this request has been demonstrated.',
  'The documentation supports the medical necessity of the request.',
  'Consequently, the request is found to be medically necessary.',
  'This is medically necessary.',
  'The reviewer finds the MRI medically necessary.',
  'Hence, medical necessity is supported.',
  'The request is consistent with the guidelines and is medically necessary.',
  'The proposed MRI is medically necessary for this patient.',
  'Accordingly, the requested imaging is appropriate and medically necessary.',
  'The MRI is needed to cure or relieve the effects of the injury and is medically necessary.',
  'The study is necessary and is approved as requested.',
  'Medically necessary.',
  'With these findings, the request is authorized.',
  'The request was medically necessary.',
  'Overturn the denial.',
];

/** Conclusions that the request is not necessary. */
const NOT_NECESSARY = [
  'Therefore, the requested MRI is not medically necessary.',
  'The request is not medically necessary or appropriate.',
  'Medical necessity is not established.',
  'The medical necessity of the requested MRI has not been established.',
  'The request cannot be considered medically necessary.',
  'Based on the foregoing, the request is not certified.',
  'As such, the request is non-certified.',
  'The request for an MRI of the lumbar spine is denied.',
  'I cannot recommend approval of this request.',
  'The request is not recommended for approval.',
  'Approval is not recommended.',
  'Authorization of the study is not warranted.',
  'The prior denial was appropriate.',
  'I am upholding the previous decision.',
  'The utilization review decision is upheld.',
  'The request fails to meet the criteria and is not supported.',
  'The criteria for the study are not met, and medical necessity is lacking.',
  'In light of the above, the MRI should not be authorized.',
  'The MRI is not medically indicated.',
  'An MRI is neither reasonable nor necessary.',
  'The study requested is deemed not medically necessary.',
  'The MRI is medically unnecessary.',
  'It is my opinion that the requested MRI is not medically necessary.',
  'The medical necessity for this request has not been demonstrated.',
  'The documentation does not support the medical necessity of the request.',
  'Consequently, the request is found to be not medically necessary.',
  'It is not necessary.',
  'The reviewer does not find the MRI medically necessary.',
  'Hence, medical necessity is not supported.',
  'Medical necessity cannot be affirmed.',
  'There is insufficient evidence of medical necessity.',
  'The request lacks medical necessity.',
  'The request isn’t medically necessary.',
  'Not medically necessary.',
  'The request was not medically necessary.',
  'This MRI would not be medically necessary.',
  'I do not find this study to be medically necessary.',
  'The request does not meet medical necessity.',
];

const SUPPORTED =
  'The ACOEM low back chapter supports imaging where neurologic findings progress. The report of November describes a new foot drop.';
const UNSUPPORTED =
  'The ACOEM low back chapter reserves imaging for progressive neurologic findings. The report of November describes none.';

/** Each conclusion under the outcome that it means and under the other one. */
function underBoth(
  conclusions: readonly string[],
  reasons: string,
  means: 'Upheld' | 'Overturned',
): readonly (readonly [Partial<Host>, Partial<Host>])[] {
  const other = means === 'Upheld' ? 'Overturned' : 'Upheld';
  return conclusions.map((conclusion) => [{ reasons, conclusion, outcome: means }, { outcome: other }]);
}

/** Openings that contradict their ends: opening, outcome that the end means, end. */
const CONTRADICTED: readonly (readonly [opening: string, outcome: string, end: string])[] = [
  ['The requested MRI is medically necessary.', 'Upheld', 'Therefore, the request is not medically necessary.'],
  ['The request for an MRI is medically necessary and appropriate.', 'Upheld', 'The MRI is not medically necessary.'],
  [
    'An MRI of the lumbar spine is medically necessary in this case.',
    'Upheld',
    'As such, the request is not medically necessary.',
  ],
  [
    'The MRI of the lumbar spine is not medically necessary.',
    'Overturned',
    'Therefore, the request is medically necessary.',
  ],
  ['The requested imaging is not medically necessary.', 'Overturned', 'As such, the MRI is medically necessary.'],
  [
    'The request is not medically necessary.',
    'Overturned',
    'The request for an MRI is medically necessary and appropriate.',
  ],
];

/** Conclusions that split the request. */
const PARTIAL = [
  'Six sessions are medically necessary, and the remaining six are not.',
  'Therefore, six of the twelve sessions are medically necessary; the rest are not medically necessary.',
  'The request is modified to 6 sessions.',
  'The request is partially medically necessary.',
  'The first 6 sessions are medically necessary. The other 6 sessions are not medically necessary.',
  'Only 6 sessions are medically necessary.',
  'The request is medically necessary for 6 sessions only.',
  'I recommend that the request be modified to allow 6 sessions.',
  'Six sessions are certified, and six are non-certified.',
];
const THERAPY: Partial<Host> = {
  item: 'Physical therapy, 12 sessions, lumbar spine',
  maximus: 'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Physical medicine treatment.',
  reasons:
    'The MTUS physical medicine section allows a trial of therapy that fades into exercises at home. No such trial is described.',
};

/** Outcomes that disagree with the conclusion of the rationale. */
export const conclusionKinds: readonly FaultKind[] = [
  {
    kind: 'Upheld, but said to be necessary',
    codes: ['decision-contradicts-rationale'],
    least: 0.8,
    faults: inHost(underBoth(NECESSARY, SUPPORTED, 'Overturned')),
  },
  {
    kind: 'Overturned, but said not to be necessary',
    codes: ['decision-contradicts-rationale'],
    least: 0.8,
    faults: inHost(underBoth(NOT_NECESSARY, UNSUPPORTED, 'Upheld')),
  },
  {
    kind: 'opening that contradicts the conclusion',
    codes: ['decision-contradicts-rationale'],
    least: 0.8,
    faults: inHost(
      CONTRADICTED.map(([opening, outcome, conclusion]) => {
        const reasons = outcome === 'Upheld' ? UNSUPPORTED : SUPPORTED;
        return [{ reasons, outcome, conclusion }, { reasons: `${opening} ${reasons}` }];
      }),
    ),
  },
  {
    kind: 'partial conclusion under a whole outcome',
    codes: ['decision-contradicts-rationale', 'quantity-conflict'],
    besides: ['no-conclusion'],
    least: 0.8,
    faults: inHost(
      PARTIAL.flatMap((conclusion, index) => {
        const outcome = index % 2 === 0 ? 'Upheld' : 'Overturned';
        const whole = `Therefore, the request is ${index % 2 === 0 ? 'not ' : ''}medically necessary.`;
        return [[{ ...THERAPY, outcome, conclusion: whole }, { conclusion }] as const];
      }),
    ),
  },
];
