#!/usr/bin/env node
import { requireNode } from './requireNode.mjs';

requireNode(import.meta.url);
await import('../electron/cli.ts');
