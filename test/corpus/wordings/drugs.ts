import { type FaultKind, inHost, insertedInto } from './fault-kind.ts';

/** Names of drugs as they are mistyped or misheard, behind their correct spelling. */
const MISSPELLED: readonly (readonly [correct: string, faulty: string])[] = [
  ['gabapentin', 'gabapentine'],
  ['gabapentin', 'gabapenten'],
  ['tramadol', 'tramadal'],
  ['tramadol', 'tramodol'],
  ['cyclobenzaprine', 'cyclobenzeprine'],
  ['cyclobenzaprine', 'cyclobenzoprine'],
  ['hydrocodone', 'hydrocodon'],
  ['hydrocodone', 'hydrocdone'],
  ['oxycodone', 'oxycodine'],
  ['naproxen', 'naproxin'],
  ['naproxen', 'naprosyen'],
  ['omeprazole', 'omeprazol'],
  ['omeprazole', 'omperazole'],
  ['ibuprofen', 'ibuprofin'],
  ['ibuprofen', 'ibuprophen'],
  ['meloxicam', 'meloxicom'],
  ['Flexeril', 'Flexaril'],
  ['Lyrica', 'Lyrrica'],
  ['Cymbalta', 'Cymbolta'],
  ['Lidoderm', 'Lidodrem'],
  ['Percocet', 'Percoset'],
  ['Neurontin', 'Neurotin'],
  ['duloxetine', 'duloxitine'],
  ['tizanidine', 'tizanadine'],
  ['Zanaflex', 'Zanoflex'],
  ['carisoprodol', 'carisoprodal'],
  ['pantoprazole', 'pantaprazole'],
  ['Protonix', 'Protonics'],
  ['diclofenac', 'diclofenec'],
  ['Voltaren', 'Voltarin'],
  ['Celebrex', 'Celebrix'],
  ['amitriptyline', 'amitriptylline'],
  ['amitriptyline', 'amitryptiline'],
  ['temazepam', 'temezepam'],
  ['zolpidem', 'zolpidim'],
  ['Ambien', 'Ambein'],
  ['Nucynta', 'Nucenta'],
  ['OxyContin', 'Oxycotin'],
  ['pregabalin', 'pregabilin'],
  ['methocarbamol', 'methocarbamal'],
  ['metaxalone', 'metaxolone'],
  ['topiramate', 'topirimate'],
  ['ketorolac', 'ketoralac'],
  ['baclofen', 'baclofin'],
  ['trazodone', 'trazadone'],
  ['sertraline', 'sertaline'],
  ['buprenorphine', 'buprenorphrine'],
  ['ondansetron', 'odansetron'],
];
const SENTENCES = [
  'The worker takes {} at night.',
  'Medications include {} and ice.',
  'Treatment has included {} 50 mg with little relief.',
  'The plan was to continue {}.',
];

const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

/** Names of drugs that are misspelled. */
export const drugKinds: readonly FaultKind[] = [
  {
    kind: 'misspelled drug in prose',
    codes: ['misspelled-drug'],
    least: 0.9,
    faults: (letters) =>
      insertedInto(
        letters,
        MISSPELLED.map(([, faulty], index) => at(SENTENCES, index).replace('{}', faulty)),
      ),
  },
  {
    kind: 'misspelled drug in an item',
    codes: ['misspelled-drug'],
    least: 0.9,
    faults: inHost(
      MISSPELLED.map(([correct, faulty]) => {
        const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
        const nothing = {
          maximus: 'The Expert Reviewer did not cite any medical evidence for its decision.',
          reasons: 'Guidelines ask for a reason, and the records do not describe one.',
        };
        return [{ ...nothing, item: `${capital(correct)} 50 mg #30` }, { item: `${capital(faulty)} 50 mg #30` }];
      }),
    ),
  },
];
