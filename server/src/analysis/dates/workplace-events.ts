/** "slipped and fell", "a pallet struck", "strained her back", "developed low back pain": the start of an injury. */
const EVENT =
  /\b(?:fell|slipped|tripped|(?:was|were|got)\s+(?:struck|hit|crushed|burned|cut|caught|hurt)|struck|crushed|lacerated|fractured|(?:twisted|strained|sprained|hurt|jammed|smashed)\s+(?:his|her|the|their|an?|himself|herself)|developed\s+(?:[\w-]+\s+){0,4}pain)\b/i;
/** "at work", "on the job", "while lifting". */
const AT_WORK =
  /\b(?:(?:while\s+)?at\s+work|on\s+the\s+job|while\s+(?:working|lifting|pulling|pushing|carrying|moving|loading|unloading)|in\s+the\s+course\s+of\s+(?:\w+\s+)?employment)\b/i;
/** Events after an injury: "modified duty", "worsened", "noted that". */
const LATER =
  /\b(?:increas\w*|more|worse\w*|further|modified|light|restrict\w*|recurren\w*|therapy|home|gave\s+(?:way|out)|buckl\w*|not(?:ed|es)|stat(?:ed|es)|stumbl\w*|when\s+seen)\b/i;
/** Events on the day after it: "he reported that". */
const TOLD =
  /\b(?:report\w*|complain\w*|present\w*|told|said|descri\w*|mention\w*|had\s+(?:slipped|fallen|tripped))\b/i;
/** Text directly before the date. */
const ON = /\bon\s+$/i;

/** Tells whether a sentence reports an accident at work on the date between its two parts: "On … the worker fell at work." */
export function mentionsWorkplaceEvent(before: string, after: string): boolean {
  if (!ON.test(before) || TOLD.test(after)) return false;
  const words = `${before} ${after}`;
  return EVENT.test(words) && AT_WORK.test(words) && !LATER.test(words);
}
