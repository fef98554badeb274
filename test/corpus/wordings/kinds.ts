import { conclusionKinds } from './conclusions.ts';
import { dateKinds } from './dates.ts';
import { drugKinds } from './drugs.ts';
import type { FaultKind } from './fault-kind.ts';
import { guidelineKinds } from './guidelines.ts';
import { leftOverKinds } from './left-overs.ts';
import { partKinds } from './parts.ts';
import { peopleKinds } from './people.ts';
import { proseKinds } from './prose.ts';
import { quantityKinds } from './quantities.ts';
import { serviceKinds } from './services.ts';

/** Every kind of fault, by what it is about. */
export const faultKinds: Readonly<Record<string, readonly FaultKind[]>> = {
  dates: dateKinds,
  'left-over text': leftOverKinds,
  'cut or doubled prose': proseKinds,
  conclusions: conclusionKinds,
  services: serviceKinds,
  drugs: drugKinds,
  quantities: quantityKinds,
  'parts of the body': partKinds,
  people: peopleKinds,
  guidelines: guidelineKinds,
};
