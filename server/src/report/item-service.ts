import type { DisputedItem } from '../letter/letter.ts';
import { drugsIn } from '../terms/named-drugs.ts';
import { servicesIn } from '../terms/services.ts';
import { capitalized } from '../text/format.ts';

/** The maximum number of UTF-16 units of a request that are read for its service; where a label is missing, it may be a page long. */
const LONGEST_REQUEST = 2000;

/** Returns the first treatment that a disputed item's words name: a service, else a drug; undefined where none is recognized. */
export function itemService({ disputed }: Pick<DisputedItem, 'disputed'>): string | undefined {
  const request = disputed.text.slice(0, LONGEST_REQUEST);
  const [service] = servicesIn(request);
  if (service) return capitalized(service.service);
  const [requested] = drugsIn(request);
  return requested && `Drug: ${requested.drug.generic}`;
}
