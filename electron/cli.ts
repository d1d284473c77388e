// `cradle`: the engine from a command line.

import { runCradle } from './cli/program.ts';
import { languageOf, wordsIn } from './cli/words.ts';

// Whoever reads the result may stop before its end, as `head` does: then there is nobody left to tell. A result that cannot be
// written, to a full disk for one, is a failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

const args = process.argv.slice(2);
process.exitCode = await runCradle(args, wordsIn(languageOf(args, process.env)));
