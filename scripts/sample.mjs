// npm run sample
import { requireNode } from './requireNode.mjs';

requireNode(import.meta.url);
await import('./makeSample.ts');
