/** A kind of evidence that rationales call undocumented: its name, the words that name it, and the words that report it. */
export interface EvidenceKind {
  readonly name: string;
  /** Matches directly after "no documentation of". */
  readonly named: RegExp;
  /** Matches words of a summary that report it as present. */
  readonly reported: RegExp;
  /** Whether it is the effect of a treatment, so that the effect of another treatment does not count. */
  readonly isEffect?: true;
}

/** "Treatment to date has included", "he completed six sessions of": past rather than planned treatment. */
const DONE =
  '(?:(?:complet\\w+|attend(?:ed|ing)|underwent|undergone|(?:has|have|had)\\s+had|received|treated\\s+with|participated\\s+in)|(?:treatments?|care|therapy)\\b[^.;]{0,40}\\b(?:included?|includes|consisted\\s+of))\\b[^.;]{0,160}?';
/** "MRI of the knee dated", "x-ray revealed": a performed study. */
const TAKEN =
  '[^.;]{0,60}?\\b(?:dated|performed|reveal\\w+|show(?:s|ed|ing)|demonstrat\\w+|consistent|positive|notable|obtained|reviewed|on\\s+\\d)';

function kind(name: string, named: string, reported: string): EvidenceKind {
  return { name, named: new RegExp(`^(?:${named})\\b`, 'i'), reported: new RegExp(`\\b(?:${reported})`, 'i') };
}

function effect(name: string, named: string, reported: string): EvidenceKind {
  return { ...stated(name, named, reported), isEffect: true };
}

function done(name: string, named: string): EvidenceKind {
  return kind(name, named, `${DONE}\\b(?:${named})\\b`);
}

function taken(name: string, named: string): EvidenceKind {
  return kind(name, named, `(?:${named})${TAKEN}`);
}

function stated(name: string, named: string, reported = named): EvidenceKind {
  return kind(name, named, `(?:${reported})\\b`);
}

/** The kinds most relevant for appeals: tests, treatments tried, findings on examination, symptoms, risks and effects. */
export const EVIDENCE_KINDS: readonly EvidenceKind[] = [
  taken('a urine drug screen', 'urine\\s+drug\\s+(?:screen\\w*|tests?|testing)|drug\\s+screen\\w*|UDS'),
  taken('an MRI', 'MRIs?|magnetic\\s+resonance\\s+imaging'),
  taken('x-rays', 'x-?\\s?rays?|radiographs?|plain\\s+films?'),
  taken('electrodiagnostic studies', 'EMG|NCV|NCS|electrodiagnostic\\s+(?:studies|study|testing)'),
  taken('a CURES report', 'CURES'),
  stated(
    'an opioid agreement',
    '(?:opioid|pain|narcotic)\\s+(?:contract|agreement)',
    'signed\\s+[^.;]{0,40}(?:contract|agreement)',
  ),
  done('physical therapy', 'physical\\s+therapy|physiotherapy'),
  done('acupuncture', 'acupuncture'),
  done('chiropractic treatment', 'chiropractic'),
  done('injections', '(?:epidural\\s+)?(?:steroid\\s+|corticosteroid\\s+)?injections?|ESIs?'),
  kind(
    'conservative care',
    'conservative\\s+(?:care|treatments?|therapy|management|measures|course)',
    `${DONE}\\b(?:physical\\s+therapy|chiropractic|acupuncture|injections?)\\b`,
  ),
  stated(
    'a home exercise program',
    '(?:home\\s+)?exercise\\s+program|home\\s+exercises?',
    'home\\s+exercises?(?:\\s+program)?',
  ),
  effect(
    'functional improvement',
    'functional\\s+(?:improvements?|benefits?|gains?)|improve\\w*\\s+in\\s+function|increase\\s+in\\s+function',
    'functional\\s+(?:improvements?|benefits?|gains?)|improve\\w*\\s+(?:in\\s+)?function\\w*|(?:help|improv)\\w+\\s+[^.;]{0,30}functional\\s+\\w+',
  ),
  effect(
    'pain relief',
    'pain\\s+(?:relief|reduction)|(?:reduction|decrease)\\s+in\\s+pain',
    'pain\\s+(?:relief|reduction)|(?:decreas|reduc|reliev)\\w+\\s+(?:(?:his|her|the|in)\\s+)?pain|with\\s+medications?\\s+\\d+/10',
  ),
  stated(
    'a neurological deficit',
    '(?:neurologic\\w*|nerve(?:\\s+root)?|sensory|motor)\\s+(?:deficits?|compromise|dysfunction|impairment)',
    '(?:decreased|diminished|reduced|absent|impaired)\\s+(?:light\\s+touch\\s+)?sensation|(?:strength|motor\\s+power)\\s+[^.;]{0,40}\\b[1-4][+-]?\\s*(?:/|over)\\s*5|hyposensorium|hyp(?:o)?esthesia',
  ),
  stated('radicular symptoms', 'radiculopathy|radicular\\s+(?:pain|symptoms?|findings?|complaints?)'),
  stated('neuropathic pain', 'neuropathic\\s+pain', 'neuropathic\\s+pain|neuropathy'),
  stated('spasms', '(?:acute\\s+)?(?:muscle\\s+)?spasms?', '(?:muscle\\s+)?spasms?'),
  stated(
    'gastrointestinal symptoms',
    'gastrointestinal\\s+(?:symptoms?|complaints?|events?|distress|upset|issues|risks?)|GI\\s+(?:symptoms?|complaints?|events?|distress|upset|issues|risks?)|dyspepsia|gastritis|GERD|peptic\\s+ulcers?|ulcers?|(?:acid\\s+)?reflux',
    'gastritis|GERD|gastroesophageal\\s+reflux|dyspepsia|heartburn|epigastric\\s+pain|stomach\\s+(?:upset|pain)|(?:peptic|gastric|duodenal)\\s+ulcers?|gastrointestinal\\s+(?:upset|distress|symptoms)',
  ),
  stated('depression', 'depress(?:ion|ive\\s+symptoms)', 'depress(?:ion|ed|ive)'),
  stated('anxiety', 'anxiety'),
  stated(
    'insomnia',
    'insomnia|sleep\\s+(?:disturbances?|difficult\\w+|disorders?)',
    'insomnia|difficulty\\s+(?:with\\s+)?sleep\\w*|sleep\\s+(?:disturbances?|difficult\\w+)',
  ),
  stated('arthritis', '(?:osteo)?arthritis', '(?:osteo)?arthritis'),
  stated(
    'mechanical symptoms',
    'mechanical\\s+symptoms|locking|instability|giving\\s+way',
    'mechanical\\s+symptoms|locking|instability|giv(?:es|ing)\\s+way',
  ),
];
