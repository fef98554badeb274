// One bundle serves both: a process of Node, whose modules know their file, and a worker of a browser.
void (typeof __filename === 'string' ? import('./main.node.ts') : import('./main.web.ts'));
