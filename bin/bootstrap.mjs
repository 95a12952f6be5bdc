// Makes a checkout ready, and does nothing when nothing has changed:
//   node bin/bootstrap.mjs install|start|test [script arguments…]
// A script that is named runs afterwards on the product's own Node. This is one command, not two joined by &&,
// because a shell remembers where it found the first `node`.
import { requireNode } from './require-node.mjs';

requireNode();
import('./run.mjs').then(({ prepareAndRun }) => prepareAndRun(process.argv.slice(2)));
