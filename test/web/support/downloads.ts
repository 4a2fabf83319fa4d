// Files that the page hands to a person.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Download, Page } from 'playwright-core';
import { emptyFolder } from '../../cli/command.ts';

export interface Downloaded {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Does something and takes the files that come of it, as many as are expected. */
export async function downloads(page: Page, many: number, act: () => Promise<void>): Promise<Downloaded[]> {
  const coming: Promise<Downloaded>[] = [];
  const all = new Promise<void>((resolve) => {
    page.on('download', (download) => {
      coming.push(taken(download));
      if (coming.length === many) resolve();
    });
  });
  await act();
  await all;
  page.removeAllListeners('download');
  return Promise.all(coming);
}

/** The browser may run elsewhere: its file is brought here. */
async function taken(download: Download): Promise<Downloaded> {
  const name = download.suggestedFilename();
  const path = join(emptyFolder(), name);
  await download.saveAs(path);
  return { name, bytes: readFileSync(path) };
}

/** Clicks a button and returns the text of the file it hands over. */
export async function downloadBy(page: Page, name: string | RegExp): Promise<string> {
  const [file] = await downloads(page, 1, () => page.getByRole('button', { name }).click());
  return file.bytes.toString('utf8');
}
