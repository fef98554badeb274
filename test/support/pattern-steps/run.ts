import type { Program } from './instruction.ts';

/** What came of a search: the places of the match and its groups, if there is one, and how many instructions it took. */
export interface Outcome {
  readonly places: readonly number[] | undefined;
  readonly steps: number;
}

const NOWHERE = -1;
/** Where to go on when something fails (place in the program, place in the text), and what to put back (slot below 0, what it held). */
const pending: number[] = [];

/** Looks for a pattern from a place on as an engine does that tries one way after the other; a sticky pattern at that place alone. */
export function searched(program: Program, text: string, from: number, sticky: boolean): Outcome {
  const { code, unicode } = program;
  const slots = new Array<number>(program.slots).fill(NOWHERE);
  let steps = 0;
  pending.length = 0;

  /** Whether the program matches from these places on; what it kept is in the slots then, else as it was. */
  const matches = (first: number, start: number): boolean => {
    const base = pending.length;
    let next = first;
    let at = start;
    while (true) {
      steps++;
      const step = code[next];
      let failed = false;
      switch (step?.op) {
        case 'character': {
          const to = step.back ? before(text, at, unicode) : after(text, at, unicode);
          const low = step.back ? to : at;
          failed = to === NOWHERE || !step.among(characterAt(text, low, unicode));
          at = to;
          next++;
          break;
        }
        case 'again': {
          const [since = NOWHERE, until = NOWHERE] = slots.slice(2 * step.group, 2 * step.group + 2);
          const length = since === NOWHERE || until === NOWHERE ? 0 : until - since;
          const low = step.back ? at - length : at;
          failed = low < 0 || !isSame(text.slice(since, since + length), text.slice(low, low + length), program);
          steps += length;
          at = step.back ? low : at + length;
          next++;
          break;
        }
        case 'place':
          failed = !step.holds(text, at);
          next++;
          break;
        case 'either':
          pending.push(next + step.second, at);
          next += step.first;
          break;
        case 'jump':
          next += step.by;
          break;
        case 'keep':
        case 'forget':
          pending.push(~step.slot, slots[step.slot] ?? NOWHERE);
          slots[step.slot] = step.op === 'keep' ? at : NOWHERE;
          next++;
          break;
        case 'moved':
          failed = slots[step.slot] === at;
          next++;
          break;
        case 'look': {
          const kept = slots.slice();
          failed = matches(next + 1, at) === step.negate;
          slots.forEach((place, slot) => {
            if (place === kept[slot]) return;
            if (step.negate) slots[slot] = kept[slot] ?? NOWHERE;
            else pending.push(~slot, kept[slot] ?? NOWHERE);
          });
          next += step.by;
          break;
        }
        default:
          pending.length = base;
          return true;
      }
      while (failed) {
        if (pending.length === base) return false;
        at = pending.pop() ?? 0;
        next = pending.pop() ?? 0;
        if (next < 0) slots[~next] = at;
        else failed = false;
      }
    }
  };

  const { beginning } = program;
  for (let start = from; start !== NOWHERE && start <= text.length; ) {
    // Where no way begins, an engine sees it at once.
    if (beginning && !(start < text.length && beginning(characterAt(text, start, unicode)))) steps++;
    else if (matches(0, start)) return { places: slots.slice(0, 2 * program.groups + 2), steps };
    start = sticky ? NOWHERE : after(text, start, unicode);
  }
  return { places: undefined, steps };
}

function characterAt(text: string, at: number, unicode: boolean): number {
  return (unicode ? text.codePointAt(at) : text.charCodeAt(at)) ?? Number.NaN;
}

/** Behind the character at a place. */
function after(text: string, at: number, unicode: boolean): number {
  if (at >= text.length) return NOWHERE;
  return unicode && (text.codePointAt(at) ?? 0) > 0xffff ? at + 2 : at + 1;
}

/** Where the character before a place begins. */
function before(text: string, at: number, unicode: boolean): number {
  if (at <= 0) return NOWHERE;
  return unicode && at > 1 && (text.codePointAt(at - 2) ?? 0) > 0xffff ? at - 2 : at - 1;
}

function isSame(words: string, others: string, { ignoreCase, unicode }: Program): boolean {
  if (words === others) return true;
  if (!ignoreCase || words.length !== others.length) return false;
  return unicode ? words.toLowerCase() === others.toLowerCase() : words.toUpperCase() === others.toUpperCase();
}
