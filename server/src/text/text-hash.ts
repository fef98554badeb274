export { textHash as fingerprint } from './fingerprint.ts';
