// `dist/server.js` is what starts the server as a process; all of it is in the bundle of `main.server.ts`, which browsers use too.
import './main.server.ts';
