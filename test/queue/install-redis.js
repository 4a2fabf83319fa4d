// The Redis that queues are tested with: `redis-server` of this machine; where it can be, it is installed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const hasRedis = () => spawnSync('redis-server', ['--version']).status === 0;

/**
 * Finds redis-server, or installs it from the packages of Debian where that is possible.
 * @returns {boolean} whether it is there
 */
export function findOrInstallRedis() {
  if (hasRedis()) return true;
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return false;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  /** @param {string[]} args */
  const apt = (...args) =>
    spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...args], { stdio: ['ignore', 'ignore', 'inherit'], env });
  console.log('installing redis-server for the tests of queues …');
  apt('-qq', 'update');
  apt('install', '-y', '-qq', '--no-install-recommends', 'redis-server');
  return hasRedis();
}

export const WITHOUT = `redis-server was not found: sweeps over a queue are not tested.
Install it (Debian and Ubuntu: sudo apt-get install redis-server) to test them.`;
