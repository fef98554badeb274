import type { WorkerMessage, WorkerRequest } from './documents/document-reader.ts';
import { readDocument } from './documents/read-document.ts';

// One bundle runs in a worker of Node and in one of a browser; the types of the two don't go together.
interface WorkerScope {
  postMessage(message: WorkerMessage): void;
  addEventListener(type: 'message', listener: (event: { readonly data: WorkerRequest }) => void): void;
}
declare const require: (module: 'node:worker_threads') => { readonly parentPort: NodeJS.EventEmitter | null };
declare const self: WorkerScope;

function serve(send: (message: WorkerMessage) => void): (request: WorkerRequest) => void {
  // An answer is sent when the document is done, whatever comes of it.
  return (request) => void readDocument(request).then((result) => send({ id: request.id, result }));
}

// Only a module of Node knows its file. The bundler gives `require` to browsers as well.
const port = typeof __filename === 'string' ? require('node:worker_threads').parentPort : null;
if (port) {
  const send = (message: WorkerMessage) => Reflect.get(port, 'postMessage').call(port, message);
  port.on('message', serve(send));
  send('ready');
} else {
  const answer = serve((message) => self.postMessage(message));
  self.addEventListener('message', ({ data }) => answer(data));
  self.postMessage('ready');
}
