import { describe, expect, it } from 'vitest';
import { drugNamesIn, drugsAt } from '../../../server/src/terms/drug-names.ts';

/** The names that stand in words, each with what it means. */
function named(words: string): readonly string[] {
  return drugNamesIn(words, { start: 0, end: words.length }).map(
    ({ drugs, brand, span }) =>
      `${words.slice(span.start, span.end)}: ${drugs.map(({ generic }) => generic).join(' or ')}${brand ? ' (brand)' : ''}`,
  );
}

describe('drugNamesIn', () => {
  it('returns generic names and brands in order, whatever stands around them', () => {
    expect(named('Norco 10/325mg #60, ibuprofen and Zanaflex')).toEqual([
      'Norco: hydrocodone/acetaminophen (brand)',
      'ibuprofen: ibuprofen',
      'Zanaflex: tizanidine (brand)',
    ]);
    expect(named('Hydrocodone/APAP')).toEqual(['Hydrocodone/APAP: hydrocodone/acetaminophen']);
    expect(named('morphine\n  sulfate ER')).toEqual(['morphine\n  sulfate ER: morphine sulfate ER']);
  });

  it('finds a name with its strength right behind it', () => {
    expect(named('Norflex100mg, Norco10/325')).toEqual([
      'Norflex: orphenadrine (brand)',
      'Norco: hydrocodone/acetaminophen (brand)',
    ]);
    expect(named('Tylenol #3; Tylenol #30')).toEqual([
      'Tylenol #3: codeine/acetaminophen (brand)',
      'Tylenol: acetaminophen (brand)',
    ]);
  });

  it('finds whole words only', () => {
    expect(named('Somatic, mobiclike, Norcolike, a soma-like')).toEqual(['soma: carisoprodol (brand)']);
  });

  it('returns all drugs of a name', () => {
    expect(named('Diclofenac')).toEqual(['Diclofenac: diclofenac oral or diclofenac topical']);
    expect(named('Voltaren gel')).toEqual(['Voltaren gel: diclofenac topical (brand)']);
  });

  it('has drugsAt find a name at any of its letters', () => {
    const words = 'He takes Parafon Forte daily.';
    const inside = words.indexOf('Forte');
    expect(drugsAt(words, inside)?.drugs.map(({ generic }) => generic)).toEqual(['chlorzoxazone']);
    expect(drugsAt(words, words.indexOf('daily') + 1)).toBeUndefined();
  });
});
