import { headerDates } from '../analysis/dates/header-dates.ts';
import type { RuleSetting } from '../config/severity-overrides.ts';
import { OUTCOME_WORDS } from '../letter/form.ts';
import { itemLabel } from '../letter/item-label.ts';
import type { DisputedItem, Letter } from '../letter/letter.ts';
import { isNamed } from '../letter/parser/item-name.ts';
import { lateApplication } from '../rules/consistency/late-application.ts';
import { rules as allRules } from '../rules/index.ts';
import type { Finding, Rule, Severity } from '../rules/rule.ts';
import type { SuppressedFinding } from '../suppressions/apply-suppressions.ts';
import { counted } from '../text/format.ts';
import type { Span } from '../text/span.ts';
import { headerDetails } from './case-header.ts';
import { caseNumberOf } from './case-number.ts';
import { type CheckId, checkIdOf, isRequired } from './check-ids.ts';
import { groupedByLetter } from './group-by-letter.ts';
import { UNDECIDED, undecidedDetail, untoldUndecided } from './outcomes.ts';
import type { Readiness, ReadinessCheck, ReadinessDetail, ReadinessState } from './readiness-check.ts';
import { suppressionDetails } from './suppressions.ts';
import { termDetails } from './terms.ts';

/** A review of a text with all its letters. */
export interface ReviewedText {
  readonly letters: readonly Letter[];
  /** The findings that are not suppressed, and the others. */
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
  /** Whether every rule was run to its end. */
  readonly isWhole: boolean;
  severityOf(code: string): RuleSetting;
}

/** What each line is called, and what is in order where nothing speaks against it. */
const LINES: Readonly<Record<Exclude<CheckId, 'item'>, readonly [title: string, passed: string]>> = {
  'case-header': ['Case header', 'complete and plausible'],
  dates: ['Dates', 'possible and in order'],
  credentials: ['Reviewer’s credentials', 'given'],
  form: ['Sections', 'complete and in order'],
  placeholders: ['Placeholders', 'none left'],
  citations: ['Citations', 'nothing wrong'],
  consistency: ['Contradictions', 'none found'],
  privacy: ['Confidentiality', 'no identities found'],
  text: ['Wording', 'nothing wrong'],
  suppressions: ['Set aside', 'nothing'],
  rules: ['Checks', 'all made'],
};

/** The lines before those of the items, and after them. */
const BEFORE_ITEMS = ['case-header', 'dates', 'credentials', 'form', 'placeholders'] as const;
const AFTER_ITEMS = ['citations', 'consistency', 'privacy', 'text', 'suppressions', 'rules'] as const;

/** Returns for each letter of a text whether it can be signed. */
export function readinessOf(review: ReviewedText, rules: readonly Rule[] = allRules): readonly Readiness[] {
  const { letters } = review;
  const found = groupedByLetter(letters, review.findings, (finding) => finding);
  const suppressed = groupedByLetter(letters, review.suppressed, ({ finding }) => finding);
  const ruleOf = new Map(rules.map((rule) => [rule.code, rule]));
  const ofRules = ruleDetails(review, rules);
  return letters.map((letter) => {
    const details = new Map<string, ReadinessDetail[]>([
      ['case-header', [...headerDetails(letter)]],
      ['dates', [...termDetails(headerDates(letter), letter)]],
      ['suppressions', [...suppressionDetails(suppressed.get(letter) ?? [])]],
      ['rules', [...ofRules]],
    ]);
    const own = found.get(letter) ?? [];
    const ignored = suppressed.get(letter) ?? [];
    for (const item of untoldUndecided(letter, [...own, ...ignored.map(({ finding }) => finding)]))
      details.set(keyOf(item), [undecidedDetail(item, letter)]);
    for (const finding of own) {
      if (finding.code === lateApplication.code) continue;
      const rule = ruleOf.get(finding.code);
      const id = rule ? checkIdOf(rule, letter, finding) : 'text';
      const key = typeof id === 'string' ? id : keyOf(id);
      const known = details.get(key);
      const detail = detailOf(finding, rule);
      if (known) known.push(detail);
      else details.set(key, [detail]);
    }
    return assembled(letter, details);
  });
}

function assembled(letter: Letter, details: ReadonlyMap<string, readonly ReadinessDetail[]>): Readiness {
  const line = (id: Exclude<CheckId, 'item'>): ReadinessCheck => {
    const own = details.get(id) ?? [];
    const span = partOf(letter, id);
    const [title, passed] = LINES[id];
    return { id, title, ...judged(own, passed), ...(span && { span: written(letter, span) }), details: own };
  };
  const items = letter.items.map((item): ReadinessCheck => {
    const own = details.get(keyOf(item)) ?? [];
    const title = isNamed(item) ? `Item ${item.number}, ${itemLabel(item)}` : `Item ${item.number}`;
    const outcome = item.decision?.outcome ? OUTCOME_WORDS[item.decision.outcome] : 'without an outcome';
    const span = written(letter, item.header);
    return { id: 'item', title, ...judged(own, `${outcome}, complete`), item, span, details: own };
  });
  const checks = [...BEFORE_ITEMS.map(line), ...items, ...AFTER_ITEMS.map(line)];
  const caseNumber = caseNumberOf(letter);
  const isReady = checks.every(({ state }) => state !== 'failed');
  return { letter, caseNumber, isReady, summary: summaryOf(checks), checks };
}

/** Returns the state of a line by its details, and what to say beside its title. */
function judged(details: readonly ReadinessDetail[], passed: string): Pick<ReadinessCheck, 'state' | 'note'> {
  const count = (wanted: ReadinessState) => details.filter(({ state }) => state === wanted).length;
  const [failed, looks] = [count('failed'), count('look')];
  const note = [failed > 0 ? `${failed} wrong` : '', looks > 0 ? `${looks} to look at` : ''].filter(Boolean).join(', ');
  return { state: failed > 0 ? 'failed' : looks > 0 ? 'look' : 'passed', note: note || passed };
}

/** Returns where the part of a letter begins that a line is about. */
function partOf({ header, reviewer, sections }: Letter, id: CheckId): Span | undefined {
  switch (id) {
    case 'case-header':
    case 'dates':
      return header?.span;
    case 'credentials':
      return reviewer?.span;
    case 'form':
      return sections[0]?.title.span;
    default:
      return undefined;
  }
}

function written({ folded }: Letter, span: Span): Span {
  return folded.originalSpan(span);
}

/** The key of an item's details. */
function keyOf({ number }: DisputedItem): string {
  return `item ${number}`;
}

function detailOf({ code, severity, message, span, maxSeverity }: Finding, rule: Rule | undefined): ReadinessDetail {
  const usual = rule && isRequired(rule) ? (maxSeverity ?? 'error') : severity;
  return { state: stateOf(usual), message, label: code, severity, code, span };
}

function stateOf(severity: Severity): ReadinessState {
  return severity === 'error' ? 'failed' : severity === 'hint' ? 'passed' : 'look';
}

/** Returns which rules were not run to their end, and which are turned off though they are on by default. */
function ruleDetails({ isWhole, severityOf }: ReviewedText, rules: readonly Rule[]): readonly ReadinessDetail[] {
  const turnedOff = rules.filter(({ code, severity }) => severity !== 'off' && severityOf(code) === 'off');
  return [
    ...(isWhole
      ? []
      : [
          {
            state: 'failed' as const,
            message: 'A check failed or took too long and was stopped.',
            label: 'not every check was made',
          },
        ]),
    ...turnedOff.map(
      (rule): ReadinessDetail => ({
        state: isRequired(rule) ? 'failed' : 'look',
        message: `The rule ${rule.code} is turned off here.`,
        label: `${rule.code} is off`,
        code: rule.code,
      }),
    ),
  ];
}

function summaryOf(checks: readonly ReadinessCheck[]): string {
  const failed = checks.flatMap(({ id, details }) =>
    details.flatMap((detail) => (detail.state === 'failed' ? { id, ...detail } : [])),
  );
  const looks = checks.reduce((sum, { details }) => sum + details.filter(({ state }) => state === 'look').length, 0);
  if (failed.length === 0)
    return looks === 0 ? 'Ready to sign' : `Ready to sign, ${counted(looks, 'point')} to look at`;
  const undecided = failed.filter(({ code }) => code !== undefined && UNDECIDED.has(code)).length;
  const notMade = failed.filter(({ id }) => id === 'rules').length;
  const errors = failed.length - undecided - notMade;
  const parts = [
    errors > 0 ? counted(errors, 'error') : '',
    undecided > 0 ? `${counted(undecided, 'item')} undecided` : '',
    notMade > 0 ? 'not every check was made' : '',
  ];
  return `Not ready: ${parts.filter(Boolean).join(', ')}`;
}
