import { describe, expect, it } from 'vitest';
import { recordsIn } from '../../support/letter-records.ts';
import { readyLetter } from '../../support/ready-letter.ts';
import { twoItemLetter } from '../../support/two-item-letter.ts';

describe('the record of a letter', () => {
  it('has its case, month, place, items and whether it can be signed', () => {
    expect(recordsIn(readyLetter())).toMatchObject([
      {
        file: 'a.imr',
        place: { line: 1, column: 1 },
        caseNumber: 'CM17-0000001',
        month: '2016-12',
        isReady: true,
        readiness: 'Ready to sign',
        findings: [],
        items: [{ number: 1, outcome: 'upheld', service: 'Drug: tramadol', citesOther: false }],
      },
    ]);
  });

  it('counts each letter of a text apart', () => {
    const broken = readyLetter(['CM17-0000001', 'CM17-0000002'], ['#84: Upheld', '#84:']);
    const records = recordsIn(`${readyLetter()}\n${broken}`);
    expect(records.map(({ caseNumber, findings }) => [caseNumber, findings.map(({ code }) => code)])).toEqual([
      ['CM17-0000001', []],
      ['CM17-0000002', ['missing-decision']],
    ]);
    expect(records[1]?.findings[0]).toMatchObject({ severity: 'error', item: 1 });
  });

  it('prefers a service to a drug, takes the first of several, and names none where none is recognized', () => {
    const services = (name: string) =>
      recordsIn(readyLetter(['Tramadol 50mg #84', name]))[0]?.items.map(({ service }) => service);
    expect(services('MRI of the left knee, then physical therapy')).toEqual(['MRI']);
    expect(services('Naproxen 500mg with an office visit')).toEqual(['Office visit']);
    expect(services('Something else')).toEqual([undefined]);
  });

  it('names each guideline once that an item cites, and says where one is not in the catalogue', () => {
    const cited = (field: string) => {
      const [record] = recordsIn(readyLetter(['Decision based on MTUS Opioid Treatment 2016', field]));
      return record?.items.map(({ guidelines, citesOther }) => [guidelines.length, citesOther])[0];
    };
    expect(cited('Decision based on MTUS Opioid Treatment 2016')).toEqual([1, false]);
    expect(cited('Decision based on Non-MTUS Journal of Rare Things 2016')).toEqual([0, true]);
    expect(recordsIn(twoItemLetter())[0]?.items.map(({ guidelines }) => guidelines.length)).toEqual([1, 1]);
  });

  it('has no words of the letter unless they are asked for', () => {
    const text = readyLetter(['Tramadol 50mg #84: Upheld', 'Zyxwol cream #84:'], ['CM17-0000001', 'Jane Roe']);
    expect(JSON.stringify(recordsIn(text))).not.toMatch(/Zyxwol|Roe/);
    const [record] = recordsIn(text, 'a.imr', true);
    expect(record?.items[0]?.name).toBe('“Zyxwol cream #84”');
    expect(record?.findings.find(({ code }) => code === 'missing-decision')?.message).toContain('Zyxwol');
  });
});
