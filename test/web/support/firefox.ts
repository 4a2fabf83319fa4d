// Firefox without a driver: it opens a page that computes digests and posts them back to the server it came from.
import { spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { emptyFolder } from '../../cli/command.ts';
import { serveChanged } from './serve-changed.ts';

const PLACES = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/snap/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:/Program Files/Mozilla Firefox/firefox.exe',
];

/** Where Firefox is: what TIERWISE_FIREFOX says, or the first of the usual places; undefined where there is none. */
export const FIREFOX = [process.env.TIERWISE_FIREFOX, ...PLACES].find((path) => path !== undefined && existsSync(path));

/** A new profile that asks nobody for anything and shows no welcome. */
const PREFERENCES = {
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.aboutwelcome.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
  'app.normandy.enabled': false,
  'app.update.auto': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'services.settings.server': 'http://127.0.0.1:9/',
};

/** Runs in Firefox: the function `work` on what the page shows of itself, once it stands; its answer is posted back. */
function asking(work: string, given: unknown): string {
  return `const wait = () => new Promise((resolve) => setTimeout(resolve, 50));
while (window.__sim?.state.phase !== 'settled') await wait();
const settled = async () => { do await wait(); while (window.__sim.state.phase !== 'settled'); };
const body = await (${work})(${JSON.stringify(given)}, settled).catch((error) => ({ error: String(error) }));
await fetch('./answer', { method: 'POST', body: JSON.stringify(body) });`;
}

/** What is done in Firefox: it gets what is given to it, and a way to wait until all runs are in. */
export type Work<Given, Answer> = (given: Given, settled: () => Promise<void>) => Promise<Answer>;

/** Opens the site in Firefox and does some work there; rejects after two minutes. */
export async function inFirefox<Given, Answer>(site: string, work: Work<Given, Answer>, given: Given): Promise<Answer> {
  let answer: (text: string) => void = () => {};
  const answered = new Promise<string>((resolve) => {
    answer = resolve;
  });
  const server = await serveChanged(site, {
    added: { '/ask.js': asking(String(work), given) },
    change: (path, text) =>
      path === '/' ? text.replace('</body>', '<script type="module" src="./ask.js"></script></body>') : text,
    onPost: answer,
  });
  const profile = emptyFolder();
  const lines = Object.entries(PREFERENCES).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`);
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  const options = ['--headless', '--new-instance', '--profile', profile, server.url];
  const firefox = spawn(FIREFOX ?? '', options, { stdio: 'ignore' });
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('Firefox did not answer')), 120_000).unref();
  });
  try {
    return JSON.parse(await Promise.race([answered, late]));
  } finally {
    firefox.kill();
    await server.close();
  }
}
