import { piiMatches } from '../analysis/identifiers/identifiers.ts';
import type { Letter } from '../letter/letter.ts';
import { memoOfLast } from '../text/memo.ts';
import { partitionPoint } from '../text/partition-point.ts';
import type { Span } from '../text/span.ts';

/** Words that identify a person, with their kinds. */
export interface PersonalWords {
  readonly kind: string;
  readonly span: Span;
}

/**
 * Words that say nothing of anyone. Near personal words no others count: a name that is not known for one, or a number, may stand
 * there, and a fingerprint of words that can be guessed gives them away.
 */
const ORDINARY: ReadonlySet<string> = new Set(
  (
    'a an the this that these those of in on at by to for from with without and or but nor as than then when while since ' +
    'before after until during between is are was were be been being has have had having does did do not no he she they it ' +
    'his her their its him them who whom whose which what where there here all any each some other another also only will ' +
    'would may might can could shall should must seen born called dated date birth number phone fax mail address claim ' +
    'record file worker patient claimant applicant employee physician doctor provider reviewer employer company treating ' +
    'injured requested evaluated examined treated reported noted stated signed worked works working employed'
  ).split(' '),
);

/** A word as the fingerprint takes it: letters and digits. */
const WORDS = /[\p{L}\p{N}]+/gu;

/** Returns the words of a letter that identify a person, sorted and disjoint. */
export const personalWordsOf: (letter: Letter) => readonly PersonalWords[] = memoOfLast(read);

function read(letter: Letter): PersonalWords[] {
  const apart: PersonalWords[] = [];
  for (const { kind, span } of piiMatches(letter)) {
    const last = apart.at(-1);
    if (!last || span.start >= last.span.end) {
      apart.push({ kind, span });
      continue;
    }
    const end = Math.max(last.span.end, span.end);
    apart[apart.length - 1] = { kind: `${last.kind} ${kind}`, span: { start: last.span.start, end } };
  }
  return apart;
}

/** Returns the personal words at an offset. */
export function personalAt(personal: readonly PersonalWords[], offset: number): PersonalWords | undefined {
  if (personal.length === 0) return undefined;
  const next = firstOf(personal, offset);
  return next && next.span.start <= offset ? next : undefined;
}

/** Returns whether a span has words that identify a person. */
export function isPersonal(personal: readonly PersonalWords[], { start, end }: Span): boolean {
  const next = personal.length === 0 ? undefined : firstOf(personal, start);
  return next !== undefined && next.span.start < end;
}

/** Returns a span's text with identifying words replaced by their kinds. */
export function impersonal(source: string, { start, end }: Span, personal: readonly PersonalWords[]): string {
  if (!isPersonal(personal, { start, end })) return source.slice(start, end);
  let text = '';
  let from = start;
  for (let at = start; at < end; at = from) {
    const next = firstOf(personal, from);
    if (!next || next.span.start >= end) break;
    text += `${source.slice(from, Math.max(from, next.span.start))} ${next.kind} `;
    from = next.span.end;
  }
  return text + source.slice(from, Math.max(from, end));
}

/** Returns the ordinary words of a text, which say nothing of a person. */
export function ordinaryWords(text: string): string[] {
  return (text.toLowerCase().match(WORDS) ?? []).filter((word) => ORDINARY.has(word));
}

function firstOf(personal: readonly PersonalWords[], offset: number): PersonalWords | undefined {
  return personal[partitionPoint(personal, ({ span }) => span.end <= offset)];
}
