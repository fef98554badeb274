/** Loads the client of a server that is a process. The bundle of browsers holds it too, and the desktop's takes it from there: the package has it once. */
export const loadProcessClient = () => import('./server-process.ts');
