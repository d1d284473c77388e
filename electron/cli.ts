// `cradle`: the engine from a command line.

import { runCradle } from './cli/program.ts';
import { languageOf, wordsIn } from './cli/words.ts';

// Whoever reads the result may stop before its end, as `head` does: then there is nobody left to tell.
process.stdout.on('error', () => process.exit(0));

const args = process.argv.slice(2);
process.exitCode = await runCradle(args, wordsIn(languageOf(args, process.env)));
