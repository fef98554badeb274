import { type Sound, summarized, upheld } from './case.ts';

const WOMAN =
  'The injured worker is a 44-year-old female cook who strained her low back on 03/04/2015. She has had therapy.';
const MAN = 'The injured worker is a 58 year old male roofer who fell from a roof. He has low back pain.';

/** Those who treat, decide, help or hurt, patients in general, other ages and times, and words that only look like a person’s. */
export const PERSONS: Readonly<Record<string, Sound>> = {
  'provider his': reasoned(
    'The treating surgeon wants to plan his next step. He believes that an MRI is needed.',
    WOMAN,
  ),
  'provider he after worker': reasoned(
    'The injured worker was seen by the orthopedist in November. He noted weakness and asked for an MRI. His report lacks red flags.',
    WOMAN,
  ),
  'provider he was': reasoned(
    'The orthopedist saw the injured worker in November. He was asked for more details and did not respond.',
    WOMAN,
  ),
  'psychologist he': reasoned(
    'The psychologist reports depression. He has seen the injured worker four times and plans six more.',
    WOMAN,
  ),
  'pt therapist': reasoned(
    'The physical therapist stated that the injured worker could lift ten pounds. He had set a goal of twenty.',
    WOMAN,
  ),
  interpreter: summarized(`${WOMAN} An interpreter was present; he translated.`),
  attorney: summarized(`${WOMAN} The applicant’s attorney wrote that he objects to the denial.`),
  'employer supervisor': summarized(`${WOMAN} Her supervisor sent her home because he saw her limping.`),
  'son helps': summarized(`${MAN} His daughter helps him dress. She also drives him to therapy.`),
  'wife reports': summarized(`${MAN} The wife states that she has to help with bathing.`),
  spouse: summarized(`${WOMAN} Her spouse does the cleaning because of his shift he is home in the morning.`),
  'mother ill': summarized(
    `${WOMAN} Family history: father had a stroke at 61; he died. Mother is diabetic and she takes insulin.`,
  ),
  pregnant: summarized(`${WOMAN} She has two sons; he is 12 years old and the other is 9 years old.`),
  'children ages': summarized(`${WOMAN} She cares for a 6-year-old son and a 9-year-old daughter.`),
  coworker: summarized(`${MAN} A co-worker dropped the beam because she slipped.`),
  'was 42 when': summarized(
    'The injured worker is a 49-year-old female. She was 42 years old when she was injured. She is now a 49 year old woman with neck pain.',
  ),
  'at age': summarized(
    `${MAN} He started smoking at 15 years of age and had a hernia repair at the age of 33 years old.`,
  ),
  'report years apart': summarized(
    'A QME report of 2012 describes a 54-year-old male with back pain. The injured worker is a 58 year old male.',
  ),
  'in 2010 report': summarized(
    'Per the 2010 report, this was a 52 year old man. The injured worker is a 58-year-old man. In 2014 the AME examined this 56-year-old male.',
  ),
  'young patient guideline': reasoned(
    'A 60-year-old patient in the trial by Roe did better. Guidelines advise against fusion in a 20-year-old male with axial pain.',
    MAN,
  ),
  'study population': reasoned('In the cited study, a 35-year-old female patient was treated.', MAN),
  'case report': reasoned('The literature offers a case report of a 62-year-old woman who used it.', MAN),
  'women in guideline': reasoned('In men on opioids levels fall; in a woman she may lose libido.', WOMAN),
  'testosterone male': reasoned('Hypogonadism occurs in the male on long-term opioids.', WOMAN),
  'female catheter': reasoned('A female catheter is asked for.', MAN),
  'male condom catheter': reasoned('The male external device is for men.', WOMAN),
  gentleman: summarized(`${MAN} This pleasant gentleman walks with a cane.`),
  'Ms title': summarized('Ms. R is a 44-year-old woman. She has pain. Seen on MS Contin and Mr contrast.'),
  'MR arthrogram capital': summarized(`${WOMAN} MR Arthrogram of the shoulder showed a tear. MS Contin was stopped.`),
  'MS abbreviation': summarized(`${MAN} MS Examination: tender lumbar spine. Ms Contin 15 mg was tried.`),
  'her 2': summarized(`${MAN} Labs were HER 2 negative.`),
  'he abbreviation': summarized(`${WOMAN} The HE stain was read. HE was normal.`),
  transgender: summarized(
    'The injured worker is a 30-year-old transgender female. He was listed in the old chart by a former name.',
  ),
  'his/her': summarized(`${WOMAN} The physician must document his/her findings and he or she must sign.`),
  'patient he': reasoned('The MTUS asks that the patient sign a contract and that he fill it at one pharmacy.', WOMAN),
  'the patient should': reasoned('According to the MTUS, the patient should be told that he may not drive.', WOMAN),
  'physician dentist': summarized(`${WOMAN} The dentist found bruxism. He advised a guard.`),
  'PTP pronoun': summarized(`${WOMAN} On 11/02/2016 the PTP wrote that he would refer her out.`),
  'agreed medical': summarized(`${WOMAN} The AME felt that his own exam showed no deficit.`),
  'nurse case manager': summarized(`${MAN} The nurse case manager called and she urged him to go back to work.`),
  'pain doctor then sentence': summarized(
    `${WOMAN} The pain specialist did an injection. He repeated the injection in May. He then stopped.`,
  ),
  'physician quoted': summarized(`${WOMAN} The physician said: "He needs to lose weight."`),
  twins: summarized(`${MAN} He lives with twins; she is in school and her brother works.`),
  assaulted: summarized(
    'The injured worker is a 35-year-old male guard who was struck by a woman. She kicked his knee.',
  ),
  'patient of a nurse': summarized(
    'The injured worker is a 50-year-old female nurse. A patient fell on her; he weighed 300 pounds and he grabbed her arm.',
  ),
  student: summarized(
    'The injured worker is a 50-year-old female teacher. A male student struck her. He was 15 years old.',
  ),
  inmate: summarized(
    'The injured worker is a 50-year-old female officer who was attacked by an inmate. He hit her head.',
  ),
  customer: summarized('The injured worker is a 22-year-old female clerk. A customer pushed a cart into her. He left.'),
  driver: summarized('The injured worker is a 33-year-old male driver. Another driver ran a light; she hit his van.'),
  'resident home': summarized(
    'The injured worker is a 40-year-old female aide who lifted an 80-year-old male resident. He was heavy.',
  ),
  'resident 2': summarized(
    'The injured worker is a 40-year-old female aide. While she was lifting a 75 year old man from bed, her back popped.',
  ),
  'resident 3': summarized(
    'This is a 40-year-old female aide. She was transferring a male patient who slipped; he pulled her arm.',
  ),
  supervisor: summarized(`${WOMAN} The supervisor wrote that he saw her bend.`),
  'family history': summarized(
    `${MAN} His mother had a stroke and she died at 70 years of age. His sister is 52 years old and she is well.`,
  ),
  'age at injury first': summarized(
    'The injured worker was a 40 year old female at the time of the injury. She is now 44 years old.',
  ),
  'age as reported 2': summarized(
    'This 44-year-old female was seen in May. In the initial report, the patient is a 41-year-old female.',
  ),
  'age old report': summarized(
    'The injured worker is a 61-year-old male. The operative report dated 04/02/2009 notes that the patient is a 53 year old male.',
  ),
  'age by quotation': summarized(
    'The injured worker is a 61-year-old male. The first report reads: "This is a 58-year-old male with pain."',
  ),
  'age range guideline': reasoned(
    'Guidelines support it in a patient who is 65 years old or older, and for the 50-year-old patient with red flags.',
    MAN,
  ),
  'example patient in guideline': reasoned(
    'The 70-year-old patient with osteoporosis is the one for whom this was made.',
    MAN,
  ),
  hysterectomy: summarized(`${WOMAN} Past history: hysterectomy. Gynecologist: he found a cyst.`),
  'psych report by her therapist': summarized(
    `${MAN} The psychologist reports that in her view he is depressed. She advises therapy.`,
  ),
  pharmacist: summarized(`${MAN} The pharmacist called; she could not fill it.`),
  'QME she': summarized(`${MAN} The QME found no deficit. She rated him at 5 percent. Her report is dated 10/18/2016.`),
  'primary she': reasoned(
    'The primary treating physician asks for an MRI. She has not stated why. Her notes are brief.',
    MAN,
  ),
  'primary she 2': reasoned('Her notes are brief, as the primary treating physician examined the knee once.', MAN),
  'treating chiro': reasoned(
    'The treating chiropractor has seen the worker 30 times. She now requests 12 more. She has not shown a gain.',
    MAN,
  ),
  NP: reasoned(
    'The nurse practitioner saw the worker on 10/18/2016. Her impression was a strain. Her plan was rest.',
    MAN,
  ),
  'doc her plan': summarized(
    `${MAN} Seen by the physiatrist on 11/01/2016. Her exam found a limp. Her plan is an MRI.`,
  ),
  'doc is subject two back': summarized(
    `${MAN} The surgeon met the worker in May. Surgery was discussed. She would operate if conservative care failed.`,
  ),
  dictated: summarized(`${MAN} The note was dictated by the assistant. She wrote that the pain is 8/10.`),
  'AME she felt': summarized(`${MAN} The AME report was read. She felt that the worker had reached MMI.`),
  'provider they': reasoned('The provider has not said what his plan is, nor did he list the medications.', WOMAN),
  'spouse she': summarized(`${MAN} He is married. She works nights.`),
  'wife is a nurse': summarized(
    `${MAN} He lives with his wife, who is a nurse. She changes his dressings, and her shifts are at night.`,
  ),
  'HIS system': summarized(`${WOMAN} HIS: hospital information system, data are missing.`),
  'him manual': summarized(`${WOMAN} The HIM department sent the chart.`),
  'male pattern': summarized(
    `${WOMAN} Male pattern baldness runs in the family. A male connector was replaced on the pump.`,
  ),
  'female pattern': summarized(`${MAN} The female end of the catheter broke. A Female Luer lock was used.`),
  lady: summarized(`${MAN} The cleaning lady found him on the floor.`),
  'Mrs in quote': summarized(`${MAN} The report is addressed to "Dear Mr. and Mrs. X".`),
};

function reasoned(rationale: string, summary: string): Sound {
  return upheld('MRI', `${rationale} The request is not medically necessary.`, summary);
}
