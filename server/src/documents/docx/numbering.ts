import { readXml, type XmlElement } from './read-xml.ts';

/** A paragraph's place in a list. */
export interface ListPlace {
  readonly list: string;
  readonly level: number;
}

/** Numbers the entries of lists. */
export interface ListNumbers {
  /** Returns what stands before the next entry of a list: "2.", "b)", "•"; empty where Word shows nothing. */
  next(place: ListPlace): string;
  /** Returns the list of a style's paragraphs. */
  ofStyle(style: string): ListPlace | undefined;
}

interface Level {
  format: string;
  text: string;
  start: number;
}

const BULLET = '•';
const NO_LIST = '0';

/** Reads the lists of a document from its parts `numbering.xml` and `styles.xml`. */
export function listNumbers(numbering: string | undefined, styles: string | undefined): ListNumbers {
  const levels = numbering === undefined ? new Map<string, Map<number, Level>>() : levelsOf(numbering);
  const byStyle = styles === undefined ? new Map<string, ListPlace>() : placesOf(styles);
  const counts = new Map<string, number[]>();
  return {
    ofStyle: (style) => byStyle.get(style),
    next({ list, level }) {
      if (list === NO_LIST) return '';
      const own = levels.get(list)?.get(level);
      if (!own || own.format === 'bullet') return BULLET;
      if (own.format === 'none') return '';
      const count = counts.get(list) ?? [];
      count[level] = (count[level] ?? own.start - 1) + 1;
      count.length = level + 1;
      counts.set(list, count);
      const numberAt = (at: number): string => {
        const other = levels.get(list)?.get(at);
        return formatted(count[at] ?? other?.start ?? 1, other?.format);
      };
      return own.text.replace(/%([1-9])/g, (_, digit: string) => numberAt(Number(digit) - 1));
    },
  };
}

function levelsOf(xml: string): Map<string, Map<number, Level>> {
  const abstract = new Map<string, Map<number, Level>>();
  const lists = new Map<string, Map<number, Level>>();
  let levels: Map<number, Level> | undefined;
  let level: Level | undefined;
  let list = '';
  const value = (element: XmlElement) => element.attribute('val') ?? '';
  readXml(xml, {
    open(element) {
      if (element.name === 'abstractNum') {
        levels = new Map();
        abstract.set(element.attribute('abstractNumId') ?? '', levels);
      } else if (element.name === 'lvl' && levels) {
        level = { format: 'decimal', text: '', start: 1 };
        levels.set(Number(element.attribute('ilvl')), level);
      } else if (element.name === 'num') list = element.attribute('numId') ?? '';
      else if (element.name === 'abstractNumId') lists.set(list, abstract.get(value(element)) ?? new Map());
      else if (level && element.name === 'numFmt') level.format = value(element);
      else if (level && element.name === 'lvlText') level.text = value(element);
      else if (level && element.name === 'start') level.start = Number(value(element)) || 0;
    },
    close(name) {
      if (name === 'lvl') level = undefined;
      else if (name === 'abstractNum') levels = undefined;
    },
  });
  return lists;
}

function placesOf(xml: string): Map<string, ListPlace> {
  const places = new Map<string, ListPlace>();
  let style = '';
  let level = 0;
  readXml(xml, {
    open(element) {
      if (element.name === 'style') {
        style = element.attribute('styleId') ?? '';
        level = 0;
      } else if (element.name === 'ilvl') level = Number(element.attribute('val')) || 0;
      else if (element.name === 'numId') places.set(style, { list: element.attribute('val') ?? NO_LIST, level });
    },
    close: () => undefined,
  });
  return places;
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** Returns a number as a list prints it; ones that are beyond letters or Roman numerals in digits. */
function formatted(number: number, format: string | undefined): string {
  if (!Number.isInteger(number) || number < 1 || number > 3999) return String(number);
  const letter = number > 26 ? String(number) : String.fromCharCode(96 + number);
  switch (format) {
    case 'lowerLetter':
      return letter;
    case 'upperLetter':
      return letter.toUpperCase();
    case 'lowerRoman':
      return roman(number);
    case 'upperRoman':
      return roman(number).toUpperCase();
    default:
      return String(number);
  }
}

function roman(number: number): string {
  let rest = number;
  let text = '';
  for (const [value, digits] of ROMAN) {
    for (; rest >= value; rest -= value) text += digits;
  }
  return text;
}
