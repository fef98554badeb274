import { EVIDENCE_KINDS, type EvidenceKind } from '../../terms/evidence-kinds.ts';
import { matchesOf } from '../../text/matches.ts';
import { memo } from '../../text/memo.ts';
import type { Span } from '../../text/span.ts';

/** Evidence that a rationale calls undocumented and the summary reports, with both locations. */
export interface DeniedEvidence {
  readonly name: string;
  /** "no documentation of physical therapy". */
  readonly denied: Span;
  /** "has completed six sessions of physical therapy". */
  readonly reported: Span;
}

/** "there is no documentation of", "does not document", "failed to show". */
const DENIAL =
  /\b(?:no|lacks?(?:\s+of)?|lacking|absence\s+of|without|(?:did|does|do|has|have|had)\s+not\s+(?:been\s+)?(?:document\w*|show\w*|demonstrat\w*|reveal\w*|report\w*|had|have|undergo\w*|tried|trialed|completed?|attempted|failed)|fail\w*\s+to\s+(?:document|show|demonstrate|reveal|report))\b/gi;
/** Text that may occur between the denial and its object; "recent", "objective" or "significant" restrict the denial. */
const BETWEEN =
  /^(?:\s+(?:and\s+)?(?:any|documentation|documented|evidence|indication|indicating|mention|reports?|reported|records?|history|of|that|the|a|an|to|patient|injured|worker|claimant|applicant|he|she|his|her|has|have|had|having|been|is|was|were|tried|trialed|trials?|failed|failure|completed|undergone|underwent|attempted|attended|participated|in|received|prior|previous|proper|course|with|showing|demonstrating|complaints|subjective|clinical|findings?|signs?|symptoms|diagnosed|diagnosis|risk|factors|for|red|flag|conditions?|or|and\/or)){0,18}\s+/i;
/** Words of a summary that do not report evidence as present. */
const NOT_THERE =
  /\b(?:no|not|without|denie[sd]|negative|normal|intact|never|absent|lack\w*|if|request\w*|recommend\w*|order(?:ed|s)|plan(?:s|ned)?|pending|utili[sz]ation\s+review|determination|authoriz\w+|certif\w+|rule\s+out|due\s+to|consider\w*|unless|prescribe\w*)\b/i;
/** The treatment to which a summary attributes an effect: "significant functional improvement with acupuncture". */
const EFFECT_OF =
  /^\s+(?:with|from|after|following|by|due\s+to)\s+(?:(?:the|his|her|their|use\s+of|prior)\s+)*([a-z-]+)/i;
const UPPER = /\b(?:upper|cervical|neck|arms?|hands?|wrists?|shoulders?|elbows?)\b/i;
const LOWER = /\b(?:lower|lumbar|lumbosacral|legs?|foot|feet|knees?|ankles?|hips?|low\s+back)\b/i;
/** The maximum number of reports of one kind that are considered. */
const MAX_REPORTS = 20;
/** The maximum length of the start of a sentence that is read, in characters. */
const MAX_LENGTH = 600;

/** A report of a kind of evidence in a summary. */
export type Reports = (kind: EvidenceKind) => readonly Report[];

interface Report {
  /** The whole sentence. */
  readonly words: string;
  /** The rest of its sentence after the report. */
  readonly after: string;
  readonly span: Span;
}

/** Returns what the sentences of a summary report, each kind computed on first use. */
export function reportsIn(source: string, summary: readonly Span[]): Reports {
  const known = new Map<EvidenceKind, readonly Report[]>();
  const there = memo(() => summary.filter((sentence) => !NOT_THERE.test(read(source, sentence))));
  return (kind) => {
    const reports = known.get(kind) ?? reportsOf(kind, source, there());
    known.set(kind, reports);
    return reports;
  };
}

function reportsOf(kind: EvidenceKind, source: string, sentences: readonly Span[]): readonly Report[] {
  const found: Report[] = [];
  for (const sentence of sentences) {
    const words = read(source, sentence);
    const said = kind.reported.exec(words);
    if (!said) continue;
    const start = sentence.start + said.index;
    const end = start + said[0].length;
    found.push({ words, after: words.slice(end - sentence.start), span: { start, end } });
    if (found.length === MAX_REPORTS) break;
  }
  return found;
}

/** Returns the evidence that a rationale calls undocumented and the summary reports, each kind once. */
export function deniedEvidence(
  source: string,
  request: string,
  rationale: readonly Span[],
  reports: Reports,
): readonly DeniedEvidence[] {
  const found = new Map<string, DeniedEvidence>();
  for (const sentence of rationale) {
    const words = read(source, sentence);
    for (const denial of matchesOf(words, DENIAL)) {
      const after = words.slice(denial.index + denial[0].length);
      const between = BETWEEN.exec(after)?.[0].length ?? 0;
      if (between === 0) continue;
      for (const kind of EVIDENCE_KINDS) {
        const named = kind.named.exec(after.slice(between));
        if (!named || found.has(kind.name)) continue;
        const reported = reports(kind).find(
          (report) => !isElsewhere(words, report.words) && !(kind.isEffect && isOfAnother(report.after, request)),
        );
        if (!reported) continue;
        const start = sentence.start + denial.index;
        const end = start + denial[0].length + between + named[0].length;
        found.set(kind.name, { name: kind.name, denied: { start, end }, reported: reported.span });
      }
    }
  }
  return [...found.values()];
}

function isElsewhere(one: string, other: string): boolean {
  if (UPPER.test(one) === LOWER.test(one) || UPPER.test(other) === LOWER.test(other)) return false;
  return UPPER.test(one) !== UPPER.test(other);
}

function isOfAnother(after: string, request: string): boolean {
  const treatment = EFFECT_OF.exec(after)?.[1];
  return treatment !== undefined && !request.toLowerCase().includes(treatment.toLowerCase());
}

function read(source: string, { start, end }: Span): string {
  return source.slice(start, Math.min(end, start + MAX_LENGTH));
}
