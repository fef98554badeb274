import type { Span } from '../../text/span.ts';
import { keywordMask } from './keyword-mask.ts';
import { mayContainKeyword } from './keyword-pattern.ts';
import type { TokenScan } from './token-scan.ts';

/** Words that parts of the body are called by, or their first ones. */
const ANY_PART = keywordMask(
  'cervical neck c2 c3 c4 c5 c6 c7 occipital thoracic upper mid middle midback t1 t2 t3 t4 t5 t6 t7 t8 t9 t10 t11 t12 ' +
    'sacroiliac si pelvis pelvic sacrum sacral coccyx tailbone lumbar lumbosacral lumbago low lower l1 l2 l3 l4 l5 spine spinal back ' +
    'arm arms bue leg legs ble shoulder rotator subacromial acromioclavicular glenohumeral clavicle elbow epicondyle cubital ' +
    'olecranon forearm wrist hand finger thumb carpal metacarpal de dequervain hip hips groin inguinal hernia knee meniscus ' +
    'patella foot feet ankle toe toes heel plantar achilles eye eyes ocular',
);
/** Words for sides of the body: "left", "Rt", "L", "BLE", "bilateral". */
const ANY_SIDE = keywordMask('left right lt rt l r b bilateral both lue lle rue rle bue ble');
/** Words for numbers, "twice" and "BID" among them. */
const ANY_NUMBER = keywordMask(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen ' +
    'twenty thirty forty fifty sixty seventy eighty ninety fourty ninty hundred dozen half once twice bid tid qid b t q',
);

/** Whether a stretch may name a part of the body: a quick look before `partsIn`. */
export function mayNamePart(words: TokenScan, { start, end }: Span): boolean {
  return mayContainKeyword(words, ANY_PART, start, end);
}

/** Whether a stretch may name a side of the body: a quick look before `sidesIn`. */
export function mayNameSide(words: TokenScan, { start, end }: Span): boolean {
  return mayContainKeyword(words, ANY_SIDE, start, end);
}

/** The bits of words that may tell one request from another: numbers, sides, parts of the body. */
export const DISTINGUISHING = ANY_PART | ANY_SIDE | ANY_NUMBER;
