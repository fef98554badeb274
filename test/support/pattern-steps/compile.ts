import { type AST, parseRegExpLiteral, visitRegExpAST } from '@eslint-community/regexpp';
import { beginningOf } from './beginning.ts';
import { type Characters, charactersOf } from './character.ts';
import type { Instruction, Program } from './instruction.ts';

type Code = readonly Instruction[];

/** The instructions of a pattern, in the order in which an engine that goes back tries them. */
export function compiled(pattern: RegExp): Program {
  const { flags, source } = pattern;
  const tree = parseRegExpLiteral(`/${source}/${flags}`);
  const groups: AST.CapturingGroup[] = [];
  visitRegExpAST(tree, { onCapturingGroupEnter: (group) => groups.push(group) });
  const wordly = charactersOf('\\w', flags);
  let slots = 2 * (groups.length + 1);

  const alternatives = (list: readonly AST.Alternative[], back: boolean): Code => {
    let code: Code | undefined;
    for (const { elements } of list.toReversed()) {
      const own = (back ? elements.toReversed() : elements).flatMap((element) => codeOf(element, back));
      code = code
        ? [{ op: 'either', first: 1, second: own.length + 2 }, ...own, { op: 'jump', by: code.length + 1 }, ...code]
        : own;
    }
    return code ?? [];
  };

  const codeOf = (node: AST.Element, back: boolean): Code => {
    switch (node.type) {
      case 'Character':
      case 'CharacterSet':
      case 'CharacterClass':
        return [{ op: 'character', among: charactersOf(node.raw, flags), back }];
      case 'Group':
        if (node.modifiers) break;
        return alternatives(node.alternatives, back);
      case 'CapturingGroup':
        return kept(groups.indexOf(node) + 1, alternatives(node.alternatives, back), back);
      case 'Backreference':
        if (node.ambiguous) break;
        return [{ op: 'again', group: groups.indexOf(node.resolved) + 1, back }];
      case 'Quantifier':
        return quantified(node, back);
      case 'Assertion':
        return asserted(node);
    }
    throw new Error(`No step is known for ${node.raw} of ${pattern}.`);
  };

  const quantified = ({ element, min, max, greedy }: AST.Quantifier, back: boolean): Code => {
    const body = codeOf(element, back);
    const either = (past: number): Instruction =>
      greedy ? { op: 'either', first: 1, second: past } : { op: 'either', first: past, second: 1 };
    const inner = groups.flatMap((group, at) => (within(group, element) ? [2 * at + 2, 2 * at + 3] : []));
    const once = [...inner.map((slot): Instruction => ({ op: 'forget', slot })), ...body];
    // What goes over one character has moved.
    const slot = body.length === 1 && body[0]?.op === 'character' ? undefined : slots++;
    const more: Code = slot === undefined ? once : [{ op: 'keep', slot }, ...once, { op: 'moved', slot }];
    let rest: Code = [];
    if (max === Number.POSITIVE_INFINITY)
      rest = [either(more.length + 2), ...more, { op: 'jump', by: -more.length - 1 }];
    else for (let times = min; times < max; times++) rest = [either(more.length + rest.length + 1), ...more, ...rest];
    return [...Array.from({ length: min }, () => once).flat(), ...rest];
  };

  const asserted = (node: AST.Assertion): Code => {
    switch (node.kind) {
      case 'lookahead':
      case 'lookbehind': {
        const code = alternatives(node.alternatives, node.kind === 'lookbehind');
        return [{ op: 'look', negate: node.negate, by: code.length + 2 }, ...code, { op: 'end' }];
      }
      case 'word':
        return [{ op: 'place', holds: (text, at) => isWordEdge(wordly, text, at) !== node.negate }];
      case 'start':
        return [{ op: 'place', holds: (text, at) => at === 0 || (pattern.multiline && isLineEnd(text[at - 1])) }];
      case 'end':
        return [{ op: 'place', holds: (text, at) => at === text.length || (pattern.multiline && isLineEnd(text[at])) }];
    }
  };

  const whole = kept(0, alternatives(tree.pattern.alternatives, false), false);
  const code: Code = [...whole, { op: 'end' }];
  const { ignoreCase } = pattern;
  return { code, beginning: beginningOf(code), slots, groups: groups.length, ignoreCase, unicode: /[uv]/.test(flags) };
}

function kept(group: number, code: Code, back: boolean): Code {
  const [start, end] = [2 * group, 2 * group + 1];
  return [{ op: 'keep', slot: back ? end : start }, ...code, { op: 'keep', slot: back ? start : end }];
}

function within(node: AST.Node, other: AST.Node): boolean {
  return node.start >= other.start && node.end <= other.end;
}

function isWordEdge(wordly: Characters, text: string, at: number): boolean {
  const isWord = (place: number) => place >= 0 && place < text.length && wordly(text.charCodeAt(place));
  return isWord(at - 1) !== isWord(at);
}

function isLineEnd(character: string | undefined): boolean {
  return character === '\n' || character === '\r' || character === '\u2028' || character === '\u2029';
}
