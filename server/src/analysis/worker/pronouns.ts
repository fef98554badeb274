import { matchesOf } from '../../text/matches.ts';
import { partitionPoint } from '../../text/partition-point.ts';
import { isQuoted, quotations } from '../../text/quotations.ts';
import { sentences } from '../../text/sentences.ts';
import type { Span } from '../../text/span.ts';

export type Sex = 'female' | 'male';

/** "he/she", "his or her", "(s)he": generic words. */
const EITHER_BEFORE = /(?:\/|\b(?:he|she|his|hers?|him)\s+or\s+|\(s\))$/i;
const EITHER_AFTER = /^(?:\/|\s+or\s+(?:he|she|his|hers?|him)\b)/i;
/** "(He, 2004)", "He et al": an author. */
const AUTHOR_AFTER = /^(?:,?\s+et\s+al|,\s*(?:[A-Z][\w.]*,?\s*){0,3}\(?(?:19|20)\d\d)/;
/** General rules about "the patient": "The MTUS asks that the patient … and that he". */
const RULE = /\b(?:MTUS|ODG|ACOEM|FDA|guidelines?|criteria|literature|stud(?:y|ies))\b/i;
/** People to whom a rule does not refer. */
const AT_HAND = /\b(?:injured\s+worker|IW|this\s+(?:\w+\s+)?(?:patient|worker|claimant)|applicant|claimant)\b/i;
/** "HER-2", "HE stain". */
const ABBREVIATION = /^[A-Z]{2,}$/;
/** The length of the context around a pronoun, in UTF-16 units. */
const AROUND = 40;
/** The maximum number of sentences back to a pronoun's antecedent. */
const SENTENCES_BACK = 8;
/** The maximum length of a sentence that is searched for people, in UTF-16 units. */
const CONTEXT_LENGTH = 400;

/** Whom sentences speak of: the injured worker, many ("patients"), anyone ("a patient"), a stranger ("struck by a woman"), those who treat or decide, and people around the worker. */
const PEOPLE = new RegExp(
  [
    /(?<many>\b(?:patients|workers|individuals|people|persons)\b)/,
    /(?<anyone>\b(?:(?:an?|any|each|every|most|some|such|another)\s+(?:\w+\s+)?(?:patient|individual|worker|person))\b)/,
    /(?<stranger>\b(?<!\b(?:is|was|involves|concerns)\s+)an?(?:other)?\s+(?:\d{1,3}[\s-]{0,3}years?[\s-]{1,3}old\s+)?(?:(?:fe)?male|(?:wo)?man|gentleman|lady)\b(?:\s+(?:patient|resident|student|client|inmate|customer|co-?worker))?)/,
    /(?<worker>\b(?:injured\s+worker|worker|patient|claimant|applicant|employee|individual|IW|\d{1,3}[\s-]{0,3}years?[\s-]{1,3}old|(?:fe)?male|(?:wo)?man|gentleman)\b)/,
    /(?<professional>\b(?:providers?|physicians?|doctors?|surgeons?|therapists?|chiropractors?|psychologists?|psychiatrists?|nurses?|assistants?|practitioners?|specialists?|reviewers?|examiners?|evaluators?|[QA]ME|PTP|MD|PA-C|clinicians?|podiatrists?|dentists?|audiologists?|\w+ologists?|orthopedists?|physiatrists?|obstetricians?|pa?ediatricians?|internists?|hospitalists?|optometrists?|prosthetists?|orthotists?|hygienists?|acupuncturists?|dietitians?|osteopaths?|administrators?|adjusters?|attorneys?|lawyers?|consultants?|interpreters?|translators?|case\s+managers?|paramedics?|technicians?|pharmacists?|counselors?|investigators?|suspects?|assailants?|attackers?|intruders?|robbers?|Dr)\b)/,
    /(?<woman>\b(?:wife|mother|daughters?|sisters?|girlfriend|aunt|grandmother|niece)\b)/,
    /(?<man>\b(?:husband|father|sons?|brothers?|boyfriend|uncle|grandfather|nephew)\b)/,
    /(?<someone>\b(?:spouse|child|children|co-?workers?|supervisors?|employers?|boss|friends?|partner|customers?|students?|residents?|clients?|inmates?|driver|manager|owner|foreman|baby|twins?|married)\b)/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gi',
);
/** The worker's occupation: "a 44-year-old male truck driver", "works as a nurse". */
const OCCUPATION = /(?:\b(?:fe)?male|\b(?:wo)?man|\bold)\s+(?:[\w-]+\s+){0,3}$|\bas\s+an?\s+(?:[\w-]+\s+){0,3}$/i;
const ROLES = ['many', 'anyone', 'stranger', 'worker', 'professional', 'woman', 'man', 'someone'] as const;
type Role = (typeof ROLES)[number];

/** Actions of providers: "he recommends surgery". */
const TREATS =
  /^\s+(?:(?:also|then|further|has|had|is|was|would|did|does|not)\s+){0,3}(?:not(?:ed|es|ing)|document\w*|opine[sd]?|recommend\w*|request\w*|prescrib\w*|order\w*|diagnos\w*|stat(?:es|ed|ing)|indicat\w*|wr(?:ites|ote)|believe[sd]?|fe(?:els|lt)|plan(?:s|ned)?|advis\w*|suggest\w*|appeal\w*|examin\w*|review\w*|dispens\w*|refer\w*|perform\w*|consider\w*|like|wants?|discuss\w*|certif\w*|den(?:ies|ied)|evaluat\w*|saw|sees?n?|treat(?:s|ed)|met|set|provid\w*|submit\w*|explain\w*|describ\w*|address\w*|specif\w*|mention\w*|justif\w*|an?|the)\b/i;
/** Actions of a physician not mentioned before: "he requests", "he has not explained". */
const ASKS =
  /^\s+(?:requests?|recommends?|prescribes?|orders?|asks?\s+for|(?:has|had|did|does)\s+not\s+(?:said|say|document\w*|explain\w*|provid\w*|justif\w*|specif\w*))\b/i;
/** Actions, feelings and complaints of the worker: "she has pain". */
const SUFFERS =
  /^\s+(?:(?:also|then|still|now|currently|has|had|is|was|been|did|does|not|continues\s+to|would|could|can|may)\s+){0,4}(?:complain\w*|rat(?:es|ed|ing)(?!\s+(?:him|her)\b)|ambulat\w*|injur\w*|sustain\w*|undergo\w*|underwent|suffer\w*|fell|hurt|slipped|unable|able|work(?:s|ed|ing)|returned?|tak(?:es|ing|en)|took|us(?:es|ed|ing)|walk\w*|sle(?:eps|pt)|lift\w*|pain|tender\w*|normal|limited|decreased|difficulty|numb\w*|weak\w*|improv\w*|experienc\w*|benefit\w*|tolerat\w*|attend\w*|complet\w*|tried|failed|requir\w*|need\w*|live[sd]?|cannot|presented|presents|reports?\s+(?:\w+\s+){0,4}(?:pain|injury|improvement))\b/i;
/** Continuations about someone in the record: "he was given", "she has had". */
const IS_SPOKEN_OF = /^\s+(?:was|is|has|had|did|does|remain(?:s|ed)|continue[sd]?|still|also)\b/i;
/** Possessions and body parts of the worker: "his right knee", "her job". */
const OF_THE_BODY =
  /^\s+(?:[\w-]+\s+){0,3}(?:pain|symptoms?|knees?|back|neck|shoulders?|arms?|legs?|hands?|wrists?|elbows?|ankles?|f(?:oo|ee)t|hips?|head|eyes?|ears?|fingers?|thumbs?|toes?|spine|ribs?|chest|abdomen|thighs?|cal(?:f|ves)|body|injur(?:y|ies)|job|work|duties|medications?|condition|function\w*|activit(?:y|ies)|ADLs?|range|sleep|mood|wife|husband|family|home|complaints|gait|weight|hearing|headaches?|balance|grip|vision|memory|appetite|jaw|nose|face|teeth|strength|sensation|life|age|diabetes|kidney|surgery|employment|occupation|quality|ability|level)\b/i;

/** The sentences around pronouns of one sex, and the people in each whole sentence, by its index. */
interface PronounContext {
  readonly source: string;
  readonly parted: readonly Span[];
  readonly sex: Sex;
  rolesOf(sentence: number): readonly Role[];
}

/** Returns the pronouns of a span, all of one sex, that certainly refer to the injured worker. */
export function ofTheWorker(source: string, part: Span, pronouns: readonly Span[], sex: Sex): readonly Span[] {
  const parted = sentences(source, part);
  const roles = new Map<number, readonly Role[]>();
  /** The people in a whole sentence, which several pronouns may follow. */
  const rolesOf = (at: number) => {
    const { start = 0, end = 0 } = parted[at] ?? {};
    const known = roles.get(at) ?? rolesBefore(source, start, end);
    roles.set(at, known);
    return known;
  };
  const quoted = quotations(source, part);
  return pronouns.filter(
    (pronoun) =>
      !isQuoted(pronoun.start, quoted) &&
      isForAPerson(source, pronoun) &&
      isWorkers({ source, parted, rolesOf, sex }, pronoun),
  );
}

function isForAPerson(source: string, { start, end }: Span): boolean {
  const before = source.slice(Math.max(0, start - AROUND), start);
  const after = source.slice(end, end + AROUND);
  return !EITHER_BEFORE.test(before) && !EITHER_AFTER.test(after) && !AUTHOR_AFTER.test(after);
}

/** Tells whether a pronoun refers to the injured worker, by the people in its sentence, or else in one before it. */
function isWorkers({ source, parted, rolesOf, sex }: PronounContext, pronoun: Span): boolean {
  const own = sentenceAt(parted, pronoun.start);
  const sentence = parted[own];
  if (!sentence) return false;
  const printed = source.slice(pronoun.start, pronoun.end);
  if (ABBREVIATION.test(printed)) return false;
  const word = printed.toLowerCase();
  const lead = source.slice(Math.max(sentence.start, pronoun.start - CONTEXT_LENGTH), pronoun.start);
  if (RULE.test(lead) && !AT_HAND.test(lead)) return false;
  const after = source.slice(pronoun.end, Math.min(sentence.end, pronoun.end + CONTEXT_LENGTH));
  const before = rolesBefore(source, sentence.start, pronoun.start);
  if (before.length > 0) return isAmong(before, word, after, sex);
  // "In his report, the provider …"
  if (!isSubject(word) && !OF_THE_BODY.test(after) && rolesIn(after)[0] === 'professional') return false;
  for (let at = own - 1; at >= Math.max(0, own - SENTENCES_BACK); at--) {
    const roles = rolesOf(at);
    // "Patients" is not an antecedent of "he" or "she".
    if (roles.every((role) => role === 'many')) continue;
    const goesOn = isSubject(word) && IS_SPOKEN_OF.test(after) && !TREATS.test(after);
    return isAmong(roles, word, after, sex) || (goesOn && roles.at(-1) === 'professional');
  }
  return !(isSubject(word) && ASKS.test(after));
}

/** Tells whether a pronoun refers to the worker after a sentence, or a part of one, about some people. */
function isAmong(roles: readonly Role[], word: string, after: string, sex: Sex): boolean {
  const last = roles.at(-1);
  if (last === 'many' || last === 'anyone' || last === 'stranger' || last === (sex === 'male' ? 'man' : 'woman'))
    return false;
  if (roles.every((role) => role === 'worker')) return true;
  if (last === 'someone' && !roles.includes('worker')) return false;
  if (isSubject(word))
    return SUFFERS.test(after) || (roles[0] === 'worker' && last === 'worker' && !TREATS.test(after));
  return OF_THE_BODY.test(after);
}

function isSubject(word: string): boolean {
  return word === 'he' || word === 'she';
}

function rolesBefore(source: string, start: number, end: number): Role[] {
  return rolesIn(source.slice(Math.max(start, end - CONTEXT_LENGTH), end));
}

function rolesIn(words: string): Role[] {
  const roles: Role[] = [];
  for (const { index, groups = {} } of matchesOf(words, PEOPLE)) {
    const role = ROLES.find((one) => groups[one] !== undefined);
    const isOther = role === 'professional' || role === 'someone';
    if (role && !(isOther && OCCUPATION.test(words.slice(Math.max(0, index - AROUND), index)))) roles.push(role);
  }
  return roles;
}

function sentenceAt(parted: readonly Span[], offset: number): number {
  return partitionPoint(parted, ({ end }) => end <= offset);
}
