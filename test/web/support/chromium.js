// The browser the page is tested in: Chromium, Chrome or Edge of this machine; where it can be, Chromium is installed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Without a screen, and silent: a browser under test asks nobody for updates. */
export const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
];

/** Whether the person who runs the tests does not want a browser. */
export const isUnwanted = process.env.TIERWISE_NO_BROWSER === '1';

/**
 * Finds the browser.
 * @returns {string | undefined} its path: what TIERWISE_CHROMIUM says, or the first of the usual places that has one
 */
export function findChromium() {
  return [process.env.TIERWISE_CHROMIUM, ...PLACES].find((place) => place !== undefined && existsSync(place));
}

/**
 * Installs Chromium from the packages of Debian, where that is possible.
 * @returns {string | undefined} its path
 */
export function installChromium() {
  const isDebian = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if (!isDebian) return undefined;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  /** @param {string[]} args */
  const apt = (...args) =>
    spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...args], { stdio: ['ignore', 'ignore', 'inherit'], env });
  console.log('installing Chromium for the tests of the page …');
  apt('-qq', 'update');
  apt('install', '-y', '-qq', '--no-install-recommends', 'chromium');
  return findChromium();
}

export const MISSING = `The tests of the page need Chromium, Chrome or Edge, and none was found.
Install one (Debian and Ubuntu: sudo apt-get install chromium), or give its path in TIERWISE_CHROMIUM,
or run the other tests alone: TIERWISE_NO_BROWSER=1 npm test`;
