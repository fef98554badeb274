import { type Sound, summarized, upheld } from './case.ts';

/** Codes, measures, offices that anyone may call, and the birth of others. */
export const NUMBERS: Readonly<Record<string, Sound>> = {
  ndc: summarized('NDC 00591-0853-01, NDC# 52959-0123-30 and NDC 12345-678-90 were dispensed.'),
  'ndc as ssn': summarized('NDC 123-45-6789 00 was dispensed, NDC 0093-7424-56.'),
  cpt: summarized('CPT 97110-97530-97140; CPT code 62323; HCPCS E0730; ICD M54.5, 724.4, 847.2, S39.012A.'),
  pmid: reasoned('PMID: 18414961. PubMed 1234567. doi:10.1016/j.spinee.2010.05.005. ISBN 978-0-323-07418-6.'),
  issn: reasoned('JAMA 2003;289:3106-3116. N Engl J Med. 2006;354:1579-1588. Spine 1976;1(2):123-456-7890.'),
  'page ranges': reasoned('ACOEM, pages 287-288, 303-305, 308-310; ODG 2016; Ann Rheum Dis 62(12): 1145-1155.'),
  serial: summarized('The stimulator, serial 415-555-0123-AB, model 97714, was placed. Lot# 555-0123.'),
  measures: summarized('Sed rate 12, WBC 6.5, 555-1234 ng/mL, creatinine 0.9. Codeine 1234567 ng/ml.'),
  tox: summarized('The screen found 6-monoacetylmorphine, hydrocodone 4153 ng/ml and norhydrocodone >1000.'),
  'fax in text': summarized(
    'The request was faxed on 11/02/2016. The fax 11/02/2016 lists six visits. Fax: 11/02/2016.',
  ),
  'cell count': summarized('White cell 4500000, red cell 4.5.'),
  'phone calls': summarized('A telephone 2016-10-18 visit was held. Phone: 30 minutes. Tel visits 10 2016 were kept.'),
  'chart notes': summarized(
    'Chart notes 10/18/2016, record number of visits, patient number 3 in the trial, file no changes.',
  ),
  'records pages': summarized(
    'Records: 412 pages. The record no. of pages is 412. Chart no acute distress. Chart # of pills 120.',
  ),
  'claim no': summarized(
    'There is no claim no matter what. Claim number one is for 2015. The claim no longer includes the knee.',
  ),
  'patient no': summarized(
    'The patient no longer takes Norco 10/325. Patient no acute distress 120/80. Patient # of pills: 120.',
  ),
  member: summarized('Member # is not listed. The employee no longer works 40/hrs in 2016. File # not given.'),
  'record id': summarized(
    'The record id 3 of 5. Account no. of the visit of 10/18/2016. The patient id bracelet 2016-10.',
  ),
  'file no date': summarized('On file number of visits 24. File nos. 1-3.'),
  'claim id date': summarized(
    'Claim number and date of 10/18/2016 are in the header. Claim No: see header, CM17-0000001.',
  ),
  'case ref': reasoned('In CM16-0123456 the same was decided. Panel decision ADJ rules apply.'),
  EAMS: summarized('The EAMS lookup of 10/18/2016 was done. MRN is left out. EAMS 2016 records.'),
  'at sign': summarized('Pain was 7 @ rest, 9 @night; Norco 10/325 @ 120; flexion @90.5 degrees; 5@5.5 mg.'),
  'email like': reasoned('It was read at info@ and on www.odg-twc.com/odgtwc/low_back.htm.'),
  birthday: summarized('A son was born 10/18/2010.'),
  'born child': summarized('A child was born on 06/06/2015, and her back pain grew.'),
  ssi: summarized('He receives SSI and SSDI since 2016. SS 2016 applied. SSN: redacted.'),
  zip: summarized('Fresno, CA 93721-1234. PO Box 138009 Sacramento 95813-8009.'),
  'maximus phone': reasoned(
    'MAXIMUS Federal Services, Inc., P.O. Box 138009, phone (855) 865-8873, fax: (916) 605-4270.',
  ),
  'fda phone': reasoned('Report side effects to the FDA at 1-800-332-1088. The CDC line is 1-800-232-4636.'),
  quitline: summarized('He was given the smokers’ helpline, 1-800-662-8887, and 1-800-QUIT-NOW.'),
};

function reasoned(rationale: string): Sound {
  return upheld('MRI', `${rationale} The request is not medically necessary.`);
}
