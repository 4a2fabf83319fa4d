// A visit to the page: a fresh context of the one browser, watched for errors and for requests to anybody else. After every
// test its visits end, and a visit during which something went wrong in silence fails the test.
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
  type Route,
} from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject } from 'vitest';
import { consortium } from '../../../models/consortium/index.ts';
import { writeLink } from '../../../src/scenario/link.ts';
import { listParameters } from '../../../src/scenario/parameters.ts';
import type {} from '../../../web/app.ts';
import type { Choices } from '../../../web/state/choices.ts';
import { type Talk, watchWorkers } from './worker-talk.ts';

declare global {
  interface Window {
    /** What page and workers said to each other. */
    __talk: Talk;
  }
}

/** A run small enough to take a moment, large enough that levers show. */
export const SMALL = { residents: 300, months: 36, replicates: 4 } as const;

/** Tests of the page; skipped where somebody wants no browser. */
export const inBrowser = inject('browser') === '' ? describe.skip : describe;

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors on the console or thrown, answers other than 200, requests to other places. Empty at the end, or the test fails. */
  readonly problems: string[];
  /** Everything asked of the server so far. */
  readonly requests: string[];
}

export interface Wishes extends BrowserContextOptions {
  /** What comes after the address: a link's `#s=…`. */
  readonly hash?: string;
  /** Runs as they come at first, rather than small ones. */
  readonly asShipped?: boolean;
  /** Cores the page is told it has. */
  readonly cores?: number;
  /** Another visit whose storage and cache this one continues. */
  readonly in?: BrowserContext;
  /** Where the site is, if not where it usually is. */
  readonly at?: string;
  /** Workers that fall into a loop without end when they are told `{ kind: 'hang' }`. */
  readonly canHang?: boolean;
}

/** Opens with small runs at once, rather than with large ones first. */
const SMALL_LINK = `#${await writeLink(
  {
    version: consortium.version,
    start: 'county-global-budget',
    baseline: 'fee-for-service',
    title: '',
    changes: {},
    size: { residents: SMALL.residents, months: SMALL.months, seed: '1' },
    replicates: SMALL.replicates,
  },
  { parameters: listParameters(consortium) },
)}`;

let browser: Browser;
const visits: Visit[] = [];

beforeAll(async () => {
  if (inject('browser') !== '') browser = await chromium.connect(inject('browser'));
});

afterEach(() => end(visits.splice(0)));

afterAll(async () => {
  await browser?.close();
});

/** Opens the page for one test and waits for its first answer: to small runs, unless it is wished as shipped or has a link. */
export async function visit(wishes: Wishes = {}): Promise<Visit> {
  const one = await open(wishes);
  visits.push(one);
  return one;
}

/** Opens the page once for all tests of a file; before each of them it is brought back to small runs of the first scenario. */
export function onePage(wishes: Wishes = {}): () => Visit {
  let one: Visit | undefined;
  const here = () => {
    if (one === undefined) throw new Error('the page is not open yet');
    return one;
  };
  beforeAll(async () => {
    one = inject('browser') === '' ? undefined : await open(wishes);
  });
  beforeEach(async () => {
    if (one === undefined) return;
    await one.page.evaluate(tidy);
    await one.page.evaluate((size) => {
      window.__sim?.state.resize({ ...size, seed: '1' });
      return window.__sim?.state.choosePreset('county-global-budget');
    }, SMALL);
    await settled(one.page);
  });
  afterAll(() => end(one === undefined ? [] : [one]));
  return here;
}

async function open(wishes: Wishes): Promise<Visit> {
  const {
    asShipped = false,
    hash = asShipped ? '' : SMALL_LINK,
    cores,
    in: held,
    canHang = false,
    at = inject('site'),
    ...options
  } = wishes;
  const context =
    held ?? (await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en', ...options }));
  context.setDefaultTimeout(20_000);
  if (held === undefined) await context.addInitScript(watchWorkers);
  if (cores !== undefined)
    await context.addInitScript((many) => {
      Object.defineProperty(navigator, 'hardwareConcurrency', { get: () => many });
    }, cores);
  if (canHang) await context.route('**/worker-*.js', addHanging);
  const page = await context.newPage();
  const one: Visit = { page, context, problems: [], requests: [] };
  watch(one, at);
  await page.goto(at + hash);
  await page.waitForFunction(() => window.__sim?.state.outcome !== undefined);
  if (!asShipped) await settled(page);
  return one;
}

async function addHanging(route: Route): Promise<void> {
  const response = await route.fetch();
  const hang = "addEventListener('message', ({ data }) => { while (data.kind === 'hang'); });\n";
  await route.fulfill({ response, body: hang + (await response.text()) });
}

async function end(ended: readonly Visit[]): Promise<void> {
  const contexts = new Set(ended.map(({ context }) => context));
  await Promise.all([...contexts].map((context) => context.close()));
  expect(ended.flatMap(({ problems }) => problems)).toEqual([]);
}

/** Runs in the page: closes what is open over it and leaves what has the focus. */
function tidy(): void {
  const visit = (root: ParentNode) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot !== null) visit(element.shadowRoot);
      if (element instanceof HTMLDialogElement && element.open) element.close();
      if (element instanceof HTMLElement && element.matches(':focus')) element.blur();
    }
  };
  visit(document);
}

function watch({ page, problems, requests }: Visit, site: string): void {
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('request', (request) => {
    const url = request.url();
    requests.push(url);
    const isOwn = url.startsWith(site) || url.startsWith('blob:') || url.startsWith('data:');
    if (!isOwn) problems.push(`asks for ${url}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()} for ${response.url()}`);
  });
}

/** Changes the size of the runs and waits until all are in. */
export async function resize(page: Page, size: Partial<Choices['size']> & { replicates?: number }): Promise<void> {
  await page.evaluate((to) => window.__sim?.state.resize(to), size);
  await settled(page);
}

/** Waits until every replicate of what is chosen is in, and painted. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => window.__sim?.state.phase === 'settled');
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}

/** The digest of the runs on the screen, once they are all in. */
export async function digest(page: Page): Promise<string> {
  await settled(page);
  return page.evaluate(() => window.__sim?.digest() as Promise<string>);
}

/** Starts from a shipped scenario, by its name, and waits until all runs are in. */
export async function startFrom(page: Page, preset: string): Promise<void> {
  await page.evaluate((name) => window.__sim?.state.choosePreset(name), preset);
  await settled(page);
}

/** What is chosen: the changes by path, and all the rest. */
export function choices(page: Page): Promise<Choices> {
  return page.evaluate(() => window.__sim?.state.choices as Choices);
}
