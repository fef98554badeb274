/**
 * Words after a title that are not names: the start of the next sentence after "the Dr.", a doctor's actions, brands and
 * tests ("Dr. Scholl’s", "MS Contin", "MR Arthrogram"), forms.
 */
export const STOP_NAMES: ReadonlySet<string> = new Set(
  `the this these that there it he she they we you in on at as an and or but so if no not none for from per his her its their our was is are has had have
  be been do does did will would can could may might should when while with who what which where why how after before during until upon through via about due
  into of off out over under up down because since although though however therefore thus then also additionally furthermore given based per all some
  most each both other such any many several
  patient patients injured claimant applicant worker request requests current currently prior previous recent today objective subjective bilateral right
  left range negative positive tenderness gait motor sensory reflexes strength sensation exam examination imaging physical treatment plan plans diagnosis
  diagnoses medication medications medical records record history past pain surgery work follow followup continue continued continues refill refilled refills
  take taking use using see seen start started stop stopped pending please return returned status x-ray x-rays physical therapy norco tramadol
  mtus acoem odg ca california nsaids nsaid mri fda official disability guidelines guideline
  noted notes note requested prescribed prescribes recommended recommends stated states saw ordered orders reported reports report documented advised
  referred wrote opined felt believes diagnosed examined performed agreed denied discussed first visit visits shopping degree certified office
  scholl scholls martens comfort pepper contin symptoms arthrogram arthrography arthrograms neurography neurogram spectroscopy angiography angiogram
  venography enterography elastography myelogram
  practitioner practitioners case assistant specialist consultant educator anesthetist anesthetists aide aides manager managers evaluation visit care line`.split(
    /\s+/,
  ),
);

/** Words before a degree that are not names: professions, clinics, documents. */
export const STOP_PERSONS =
  /\b(?:Medicine|Surgery|Surgeon|Physician|Provider|Management|Orthop(?:a?edics?|edist)|Primary|Treating|Attending|Certified|Doctor|Pain|Family|Specialist|Specialty|Review(?:er)?|Care|State|License[ds]?|Licensed|Registered|Nurse|Practitioner|Assistant|Therap(?:y|ist)|Acupuncturist|Dentist|Podiatr\w+|Osteopath\w*|\w+ologist|\w+iatrist|Psychology|Psychiatry|Neurology|Chiropract(?:ic|or)|Baltimore|Bethesda|Rockville|Spring|Gaithersburg|Columbia|Annapolis|Park|Hyattsville|Washington|City|Beach|Heights|Town|The|An|Another|Any|Requesting|Consulting|Health|Occupational|Rehabilitation|Internal|Sports|Spine|Hand|Foot|Reports?|Evaluation|Notes?|Consultation|Exam(?:ination)?|Determination|Guidelines?)\b/;

/** Second words of pairs that are not names: "Thomas Test", "Mary Jane", "Robert Jones". */
export const STOP_SURNAMES =
  /^(?:Tests?|Signs?|Maneuver|Syndrome|Disease|Procedure|Fracture|Bandage|Dressing|Brace|Splint|Collar|Scale|Index|Hospital|Clinic|Medical|Center|County|Street|Avenue|University|Health|Criteria|Guidelines?|Lift|Gruber|Jane|Luther|Muir|Deere|Starling|Reeve|Twain|Services|Foundation|Institute|Technique|Method|Memorial|Jaques|Tec)$/;

/** Full names of products: "Robert Jones" bandages. */
export const STOP_FULL_NAMES = /^Robert\s+Jones$/;

/** Words after the name of a place, product or treatment: "Victor Valley Community Hospital". */
export const CALLED_AFTER =
  /^(?:[ \t]+[A-Z][\w’'-]*){0,3}\s+(?:[Hh]ospital|[Cc]linic|[Mm]edical|[Hh]ealth(?:care)?|[Cc]ommunity|[Bb]oulevard|[Ss]treet|[Aa]venue|[Rr]oad|[Ss]chool|[Cc]ollege|[Uu]niversity|[Ff]oundation|[Ii]nstitute|[Ss]ervices|[Mm]emorial|[Dd]ressing|[Bb]andage|[Bb]race|[Cc]ollar|[Ss]plint|[Tt]echnique|[Mm]ethod|[Tt]est|[Ss]ign|[Mm]aneuver|[Pp]rocedure|[Aa]nastomosis|[Ss]yndrome|[Dd]isease|[Bb]oots?|[Ss]hoes?|[Ii]nserts?|[Ii]nsurance|[Pp]harmacy)\b/;

/** Placeholders and occupations after "Patient name:" and "Employer:". */
export const NO_VALUE =
  /^(?:Unknown|Redacted|Not|Withheld|Omitted|None|N|NA|Injured|Removed|Deleted|Retail|Same|See|Private|Anonymous|Confidential|Undisclosed|Claimant|Applicant|Patient|Worker|Employee|Employer|Self|The|Warehouse|Construction|Restaurant|Hotel|Hospital|Bakery|Occupation|Agriculture|Manufacturing|Security|Light|Modified|Full|Regular|Nursing|Home)\b/;

/** Employers that identify no one: places and offices. */
export const PUBLIC_EMPLOYER =
  /^(?:State|County|City|Town|US|U\.S|United\s+States|California|Department|School|Unified|MAXIMUS|Claims|Maximus|A|An|Workers)\b/;
