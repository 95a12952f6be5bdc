#!/usr/bin/env node
import { requireNode } from './require-node.mjs';

requireNode();
import('./run.mjs').then(({ run }) => run(process.argv.slice(2)));
