#!/usr/bin/env node
// The `tierwise` command: reads the arguments, runs one sub-command, turns whatever happened into an exit code.
import { endFor } from './ending.ts';
import { program } from './program.ts';
import { surviveClosedPipe } from './screen.ts';

surviveClosedPipe();
try {
  await program().parseAsync(process.argv);
} catch (error) {
  const { code, message } = endFor(error);
  if (message !== '') process.stderr.write(`${message}\n`);
  process.exitCode = code;
}
