// One browser and one server for all tests of the page; every test opens a context of its own in them.
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { FLAGS, findChromium, isUnwanted, MISSING } from './chromium.js';
import { serveSite } from './serve.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the browser listens; empty where none is wanted. */
    browser: string;
    site: string;
  }
}

/** Starts both before the first test and stops them after the last. */
export default async function once(project: TestProject): Promise<() => Promise<void>> {
  if (isUnwanted) {
    project.provide('browser', '');
    project.provide('site', '');
    return async () => {};
  }
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error(MISSING);
  const server = await serveSite();
  const browser = await chromium.launchServer({ executablePath, args: FLAGS });
  project.provide('browser', browser.wsEndpoint());
  project.provide('site', server.url);
  return async () => {
    await browser.close();
    await server.close();
  };
}
