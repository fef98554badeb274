import { distance } from 'fastest-levenshtein';

/** The states and territories that license physicians, in lower case. */
const STATES =
  'Alabama,Alaska,Arizona,Arkansas,California,Colorado,Connecticut,Delaware,District of Columbia,Florida,Georgia,Guam,Hawaii,Idaho,Illinois,Indiana,Iowa,Kansas,Kentucky,Louisiana,Maine,Maryland,Massachusetts,Michigan,Minnesota,Mississippi,Missouri,Montana,Nebraska,Nevada,New Hampshire,New Jersey,New Mexico,New York,North Carolina,North Dakota,Ohio,Oklahoma,Oregon,Pennsylvania,Puerto Rico,Rhode Island,South Carolina,South Dakota,Tennessee,Texas,Utah,Vermont,Virgin Islands,Virginia,Washington,West Virginia,Wisconsin,Wyoming'.split(
    ',',
  );
/** Specialties and subspecialties as boards of the American Board of Medical Specialties and letters name them. */
const SPECIALTIES =
  'Acupuncture,Acupuncturist,Addiction Medicine,Allergy and Immunology,Anesthesiology,Aerospace Medicine,Cardiology,Cardiovascular Disease,Chiropractic,Chiropractor,Clinical Neurophysiology,Clinical Psychology,Colon & Rectal Surgery,Critical Care Medicine,Dentist,Dentistry,Dermatology,Emergency Medicine,Endocrinology,Family Medicine,Family Practice,Gastroenterology,General Surgery,Geriatric Medicine,Hand Surgery,Hematology,Hospice & Palliative Medicine,Hospital Medicine,Infectious Disease,Internal Medicine,Interventional Cardiology,Medical Toxicology,Nephrology,Neurological Surgery,Neurology,Neuromuscular Medicine,Neuroradiology,Nuclear Medicine,Obstetrics & Gynecology,Occupational Medicine,Oncology,Ophthalmology,Optometry,Oral & Maxillofacial Surgery,Orthopaedic Surgery,Orthopedic Surgery,Osteopathic Manipulative Medicine,Otolaryngology,Pain Management,Pain Medicine,Pathology,Pediatrics,Physical Medicine & Rehabilitation,Physical Medicine and Rehabilitation,Physical Therapy,Plastic Surgery,Podiatric Surgery,Podiatrist,Podiatry,Preventive Medicine,Psychiatry,Psychologist,Psychology,Public Health,Public Health & General Preventive Medicine,Pulmonary Disease,Radiation Oncology,Radiology,Rheumatology,Sleep Medicine,Spinal Cord Injury Medicine,Spine Surgery,Sports Medicine,Surgery,Surgical Critical Care,Thoracic Surgery,Urology,Vascular Neurology,Vascular Surgery'.split(
    ',',
  );

/** The lengths of names, in characters, from which one and two wrong letters still tell the name that was meant. */
const ONE_WRONG = 5;
const TWO_WRONG = 10;

const STATE_NAMES: ReadonlySet<string> = new Set(STATES.map((name) => name.toLowerCase()));
const SPECIALTY_NAMES: ReadonlySet<string> = new Set(SPECIALTIES.map((name) => name.toLowerCase()));
/** Words in place of a name. */
const NO_NAME =
  /^(?:n\.?\s?\/?\s?a\.?|none|nil|yes|no|unknown|pending|same|not\s+(?:applicable|available|provided)|see\s+above|-+)$/i;

/** Tells whether words in the place of a state are none: a specialty, "N/A", "none". */
export function isNoState(words: string): boolean {
  return NO_NAME.test(words) || SPECIALTY_NAMES.has(words.toLowerCase());
}

/** Tells whether words in the place of a specialty are none: a state, "N/A", "yes". */
export function isNoSpecialty(words: string): boolean {
  return NO_NAME.test(words) || STATE_NAMES.has(words.toLowerCase());
}

/** Returns the state that a misspelled one means; undefined for a state's name and for any other word. */
export function meantState(words: string): string | undefined {
  return meant(words, STATES);
}

/** Returns the medical specialty that a misspelled one means; undefined for a known specialty and for any other word. */
export function meantSpecialty(words: string): string | undefined {
  return meant(words, SPECIALTIES);
}

function meant(words: string, names: readonly string[]): string | undefined {
  const given = words.toLowerCase();
  let near: string | undefined;
  for (const name of names) {
    const wrong = given === name.toLowerCase() ? 0 : wrongLetters(given, name.toLowerCase());
    if (wrong === 0) return undefined;
    if (name.length >= TWO_WRONG ? wrong <= 2 : name.length >= ONE_WRONG && wrong === 1) near ??= name;
  }
  return near;
}

/** Returns the distance of two words; one more than is near where their lengths alone differ by that. */
function wrongLetters(one: string, other: string): number {
  return Math.abs(one.length - other.length) > 2 ? 3 : distance(one, other);
}
