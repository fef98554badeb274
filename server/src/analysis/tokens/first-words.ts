/** The words with which matches of a pattern begin. */
export interface FirstWords {
  /** Their first four letters, digits or underscores in lower case; a shorter one is a whole word. */
  readonly openings: ReadonlySet<string>;
  /** Whether a match may begin with a lower-case letter. */
  readonly lowerCase: boolean;
}

/** The number of characters of a word's opening. */
export const OPENING_LENGTH = 4;

/** Openings that a match has passed at a position of the pattern; '' before its first letter. */
type Begun = ReadonlySet<string>;

/** Characters that may occur at one position: ASCII letters, digits and underscores by name, all others together. */
interface Characters {
  readonly word: ReadonlySet<string>;
  readonly other: boolean;
  /** The character, if there is only one. */
  readonly single?: string;
}

const WORD = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_'];
const ANY: Characters = { word: new Set(WORD), other: true };
const ESCAPES: Readonly<Record<string, Characters>> = {
  w: { word: new Set(WORD), other: false },
  W: { word: new Set(), other: true },
  d: { word: new Set('0123456789'), other: false },
  D: { word: new Set(WORD.filter((character) => !/\d/.test(character))), other: true },
  s: { word: new Set(), other: true },
  S: ANY,
};
const CONTROLS = 'nrtfv0';
/** The maximum number of openings; a pattern with more begins with nearly any word, so that a search for them is useless. */
const MAX_OPENINGS = 3000;

/**
 * Derives the words with which matches of a pattern begin: possibly more, never fewer. Lookarounds count as matched. Throws where a
 * match may begin with any word or with none, and, for a pattern that is `anywhere` in a text, in the middle of a word, since it has
 * no `\b` before its first letter.
 */
export function firstWords(pattern: RegExp, anywhere: boolean): FirstWords {
  return new PatternReader(pattern).read(anywhere);
}

/** Parses a pattern from start to end, with the openings that have begun; a repeated part is parsed again. */
class PatternReader {
  readonly #pattern: RegExp;
  readonly #source: string;
  readonly #openings = new Set<string>();
  #at = 0;
  #lowerCase = false;
  #atWordStart = false;

  constructor(pattern: RegExp) {
    this.#pattern = pattern;
    this.#source = pattern.source;
  }

  read(anywhere: boolean): FirstWords {
    this.#atWordStart = !anywhere;
    this.#addContinuations(this.#disjunction(new Set([''])));
    if (this.#openings.size > MAX_OPENINGS) this.#fail('begins with nearly any word');
    return { openings: this.#openings, lowerCase: this.#lowerCase };
  }

  #disjunction(begun: Begun): Begun {
    const after = new Set<string>();
    const atWordStart = this.#atWordStart;
    let alwaysAtWordStart = true;
    do {
      this.#atWordStart = atWordStart;
      let reached = begun;
      while (!this.#atEnd() && reached.size > 0) reached = this.#term(reached);
      this.#skip();
      for (const opening of reached) after.add(opening);
      alwaysAtWordStart &&= this.#atWordStart || reached.size === 0;
    } while (this.#take('|'));
    this.#atWordStart = alwaysAtWordStart;
    return after;
  }

  /** Parses an atom and its quantifier. */
  #term(begun: Begun): Begun {
    const start = this.#at;
    const atWordStart = this.#atWordStart;
    let reached = this.#atom(begun);
    const [least, most] = this.#quantifier();
    if (least === 0) this.#atWordStart = atWordStart;
    const end = this.#at;
    const after = new Set(least === 0 ? begun : []);
    for (let times = 1; ; times++) {
      const known = after.size;
      if (times >= least) for (const opening of reached) after.add(opening);
      if (times >= most || reached.size === 0 || (times >= least && after.size === known)) break;
      this.#at = start;
      reached = this.#atom(reached);
    }
    this.#at = end;
    return after;
  }

  #quantifier(): readonly [least: number, most: number] {
    const sign = this.#source.charAt(this.#at);
    if (!'*+?{'.includes(sign) || sign === '') return [1, 1];
    const [whole = '', least = '', comma, most] =
      /^(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/.exec(this.#source.slice(this.#at, this.#at + 12)) ?? [];
    this.#at += whole.length;
    if (sign !== '{') return [sign === '+' ? 1 : 0, sign === '?' ? 1 : Number.POSITIVE_INFINITY];
    return [Number(least), comma ? Number(most || Number.POSITIVE_INFINITY) : Number(least)];
  }

  /** Tells whether an alternative ends here. */
  #atEnd(): boolean {
    const next = this.#source.charAt(this.#at);
    return next === '' || next === '|' || next === ')';
  }

  /** Skips to the end of the alternative. */
  #skip(): void {
    for (let depth = 0; depth > 0 || !this.#atEnd(); this.#at++) {
      const next = this.#source.charAt(this.#at);
      if (next === '[')
        while (this.#source.charAt(this.#at) !== ']') this.#at += this.#source.charAt(this.#at) === '\\' ? 2 : 1;
      else if (next === '\\') this.#at++;
      else if (next === '(') depth++;
      else if (next === ')') depth--;
    }
  }

  #atom(begun: Begun): Begun {
    const next = this.#source.charAt(this.#at++);
    if (next === '(') return this.#group(begun);
    if (next === '[') return this.#advance(begun, this.#class());
    if (next === '.') return this.#advance(begun, ANY);
    if (next === '^') return begun;
    if (next === '$') return this.#endWords(begun);
    if (next !== '\\') return this.#advance(begun, charactersOf(next));
    if (this.#take('b')) {
      this.#atWordStart = true;
      return this.#endWords(begun);
    }
    if (this.#take('B')) return begun;
    if (/[1-9k]/.test(this.#source.charAt(this.#at))) this.#fail('refers back to a group');
    return this.#advance(begun, this.#escape());
  }

  #group(begun: Begun): Begun {
    const kind = /^\?(?:<?[=!]|:|<\w+>)/.exec(this.#source.slice(this.#at, this.#at + 40))?.[0] ?? '';
    this.#at += kind.length;
    const looksAround = /[=!]/.test(kind);
    const atWordStart = this.#atWordStart;
    const after = this.#disjunction(looksAround ? new Set() : begun);
    if (looksAround) this.#atWordStart = atWordStart;
    this.#at++;
    return looksAround ? begun : after;
  }

  #class(): Characters {
    const negated = this.#take('^');
    const word = new Set<string>();
    let other = negated;
    while (!this.#take(']')) {
      const first = this.#member();
      const isRange = /^-[^\]]/.test(this.#source.slice(this.#at, this.#at + 2));
      if (isRange) this.#at++;
      const last = isRange ? this.#member() : first;
      const { single: from = '' } = first;
      const { single: to = from } = last;
      for (const character of [...first.word, ...last.word]) word.add(character);
      if (isRange) for (const character of WORD) if (character >= from && character <= to) word.add(character);
      other ||= first.other || last.other || (isRange && !/^(?:[A-Z]{2}|[a-z]{2}|\d\d)$/.test(from + to));
    }
    return negated ? { word: new Set(WORD.filter((character) => !word.has(character))), other } : { word, other };
  }

  /** Parses a character or escape of a class. */
  #member(): Characters {
    const next = this.#source.charAt(this.#at++);
    return next === '\\' ? this.#escape() : charactersOf(next);
  }

  /** Returns the meaning of an escape after its backslash. */
  #escape(): Characters {
    const next = this.#source.charAt(this.#at++);
    const known = ESCAPES[next];
    if (known) return known;
    if (CONTROLS.includes(next)) return charactersOf(' ');
    if (!/\w/.test(next)) return charactersOf(next);
    const code = this.#source.slice(this.#at, this.#at + (next === 'u' ? 4 : 2));
    if (!/^[ux]/.test(next) || !/^[\dA-Fa-f]+$/.test(code)) this.#fail(`has \\${next}`);
    this.#at += code.length;
    return charactersOf(String.fromCharCode(Number.parseInt(code, 16)));
  }

  /** Advances by one character: letters extend the openings, any other character ends them. */
  #advance(begun: Begun, { word, other }: Characters): Begun {
    const longer = new Set<string>();
    for (const opening of begun) {
      if (opening === '' && other) this.#fail('begins with no word');
      if (opening === '' && !this.#atWordStart) this.#fail('begins in the midst of a word');
      if (other) this.#openings.add(opening);
      for (const character of word) {
        const lower = character.toLowerCase();
        if (opening === '' && lower >= 'a' && (this.#pattern.ignoreCase || character === lower)) this.#lowerCase = true;
        const next = opening + lower;
        (next.length < OPENING_LENGTH ? longer : this.#openings).add(next);
      }
    }
    return longer;
  }

  /** Ends the openings that have letters. */
  #endWords(begun: Begun): Begun {
    for (const opening of begun) if (opening !== '') this.#openings.add(opening);
    return begun.has('') ? new Set(['']) : new Set();
  }

  /** Adds every opening that continues those which the pattern leaves open. */
  #addContinuations(begun: Begun): void {
    let reached = begun;
    while (reached.size > 0) {
      if (reached.size > MAX_OPENINGS) this.#fail('begins with nearly any word');
      if (reached.has('')) this.#fail('may match nothing');
      reached = this.#advance(reached, ANY);
    }
  }

  #take(character: string): boolean {
    const isNext = this.#source.charAt(this.#at) === character;
    if (isNext) this.#at++;
    return isNext;
  }

  #fail(reason: string): never {
    throw new Error(`The first words of a pattern cannot be derived if it ${reason}: ${this.#source.slice(0, 80)}`);
  }
}

const known = new Map<string, Characters>();

function charactersOf(single: string): Characters {
  let characters = known.get(single);
  if (!characters) {
    const isWord = ANY.word.has(single);
    characters = { word: new Set(isWord ? [single] : []), other: !isWord, single };
    known.set(single, characters);
  }
  return characters;
}
