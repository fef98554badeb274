import { describe, expect, it } from 'vitest';
import { personNames } from '../../../../server/src/analysis/identifiers/person-names.ts';
import { scanTokens } from '../../../../server/src/analysis/tokens/token-scan.ts';
import { withRanges } from '../../../support/marked-text.ts';

function read(text: string) {
  const all = { start: 0, end: text.length };
  const names = personNames(scanTokens(text, all), all);
  return withRanges(
    text,
    names.map(({ span }) => span),
  );
}

describe('names', () => {
  it.each([
    'It was seen by ⟦Dr. Roe⟧.',
    'It was seen by ⟦Dr Roe⟧ and ⟦Dr. Jane Roe⟧.',
    'It was seen by ⟦DR. ROE⟧.',
    'It was seen by ⟦Dr. J. O’Hara-Roe⟧ twice.',
    "⟦Dr. de la Cruz⟧ and ⟦Dr. O'Hara⟧ agree.",
    '⟦Doctor Roe⟧ agrees, ⟦Mr. Roe⟧ and ⟦Mrs. Garcia-Lopez⟧ too.',
    'The report of ⟦Jane Roe, M.D.⟧ is new.',
    'The reports of ⟦Jane Q. Roe, MD⟧ and ⟦Roe, D.O.⟧ are new.',
    'The injured worker, ⟦Maria Lopez⟧, fell.',
    'It was signed by ⟦John Roe⟧ today.',
    'Patient name: ⟦Roe⟧',
    'Employee: ⟦Roe, Jane⟧',
    'The report of ⟦Jane Roe MD⟧ is new.',
    'The worker was employed by ⟦Acme Tools⟧ and fell.',
    'Employer: ⟦Acme⟧',
    '⟦MR. ROE⟧ was injured, and ⟦MRS. ROE⟧’s claim is new.',
    'The report of ⟦JOHN Q. ROE, M.D.⟧ is new.',
    'The report of ⟦R. Roe MD⟧ is new.',
    'It was signed by ⟦Jane Roe, M.D.⟧ and for ⟦Dr. John Roe⟧, MD.',
    'The therapist was ⟦Karen Roe, PT⟧, the nurse ⟦Donna Roe, NP⟧.',
    'RE: ⟦David Roe⟧',
    '⟦John Roe⟧ is a roofer. ⟦Maria Lopez⟧ was seen. ⟦Karen Jones⟧ reports pain.',
    'The case manager, ⟦Susan Roe⟧, called. The nurse ⟦Karen Jones⟧ came.',
    '⟦Mr. J. \nRoe⟧ was seen by ⟦DOCTOR ROE⟧ on Monday.',
    'It was signed by ⟦John Roe⟧ in the clinic.',
    'She works at ⟦Acme Foods⟧ as a cook.',
    'Name: ⟦ROE, JOSE⟧',
  ])('are read: %s', (text) => {
    expect(read(text.replace(/[⟦⟧]/g, ''))).toBe(text);
  });

  it.each([
    'Shoes of Dr. Scholl’s and Dr. Comfort were worn.',
    'It was sent to the Dr. The patient fell.',
    'Omeprazole DR 20 mg and MR Arthrogram, MS Contin, for MS. The patient has MS.',
    'It was shown (Smith, 2006; Lee et al., 2009).',
    'See Harris J. Occupational medicine practice guidelines, 2nd edition.',
    'Author: Jane Roe, MD; Chief Editor: John Roe, MD. Medscape.',
    'The Thomas Test, the Allen Test and a Jackson-Pratt drain; Phalen and Tinel signs; Spurling’s.',
    'The patient, Physical Therapy, and Norco.',
    'Seen in Baltimore, MD, and Washington, DC, by Pain Management, M.D.',
    'A Primary Treating Physician, MD, agreed. Daily RN for wound care.',
    'The Doctor First Report of injury. The doctor agreed.',
    'The worker works for the County of Kern, was employed by the State, and works for an hour.',
    'It hurts when working at Computer Station One, and she worked at the clinic.',
    'Provider: Pain Medicine',
    'BY CT OR MR. LUMBAR SPINE. DONE BY MR. The spine was seen by MR. Lumbar views were not.',
    'SENT TO PAIN MANAGEMENT, M.D., AND PRIMARY CARE, MD.',
    'Physical Therapy, PT, and Massage Therapy, PT. St. Louis PT. INR, PT.',
    'San Jose Police was called. Treated with Robert Jones dressings by Robert Jones. Thomas Splint was seen.',
    'ASKED THE DOCTOR FOR MORE. He works at Night and at Home.',
    'Brand name: Norco. File name: Lumbar Spine. RE: Lumbar MRI.',
    'Progress Report MD, Initial Evaluation, MD.',
    'With Thomas Test, by Martin Syndrome.',
  ])('are not read: %s', (text) => {
    expect(read(text)).toBe(text);
  });
});
