// Screens of teams: each shows the levers of its role in this round and no others; links open them at any path, carry a lesson that
// came from a file, and bring a code back with all it says.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { violations } from '../support/axe.ts';
import { choose, LAPTOP, lessonNamed, PHONE, predict, screen } from '../support/classroom.ts';
import { inBrowser, visit } from '../support/visit.ts';

const CHAIN = '1-why-patients-do-not-come-down';
const SPLIT = '4-splitting-the-surplus';

async function locked(page: Page): Promise<void> {
  await page.locator('tw-team h1').waitFor();
  expect(await page.locator('tw-lever-form, tw-claim-check').count()).toBe(0);
  await predict(page, 'tw-team', 0);
  await page.getByRole('button', { name: 'Lock our prediction' }).click();
}

inBrowser('a screen of a team', () => {
  it('shows the levers of its role, in the round they belong to, and no others', async () => {
    const { context } = await visit({ viewport: LAPTOP });
    for (const name of [CHAIN, SPLIT]) {
      const lesson = lessonNamed(name);
      const [role] = lesson.roles.slice(-2);
      for (const [at, round] of lesson.rounds.entries()) {
        const page = await screen(context, `team.${name}.${at + 1}.${role.id}`, PHONE);
        await locked(page);
        const ids = () =>
          page.locator('tw-lever-form .lever :is(input, select)').evaluateAll((all) => all.map(({ id }) => id));
        const own = round.levers[role.id].map((path) => path.replaceAll('.', '-'));
        await expect.poll(ids).toEqual(own);
        expect(await page.locator('tw-lever-form').count()).toBe(1);
        await page.close();
      }
    }
  });

  it('is opened again by the link of its code, with everything that was said', async () => {
    const { page: console_, context } = await visit({ viewport: LAPTOP });
    await choose(console_);
    const page = await screen(context, `team.${CHAIN}.1.bureau`, PHONE);
    await locked(page);
    await page.locator('tw-lever-form input[type=range]').first().press('End');
    await page.getByLabel('Name of the team').fill('Night owls');
    await page.getByRole('button', { name: 'Make our code' }).click();
    const code = await page.locator('tw-team textarea').inputValue();
    const held = await page.locator('tw-lever-form input[type=range]').first().inputValue();
    await page.close();

    const again = await screen(context, `code.${code}`, PHONE);
    await expect.poll(() => again.locator('tw-team textarea').inputValue()).toBe(code);
    expect(await again.getByLabel('Name of the team').inputValue()).toBe('Night owls');
    await expect.poll(() => again.locator('tw-lever-form input[type=range]').first().inputValue()).toBe(held);
    expect(await violations(again)).toEqual([]);
    // A tab of the console's browser hands it over without copying.
    await again.getByRole('button', { name: 'Hand it to the console in this browser' }).click();
    await expect.poll(() => again.locator('tw-team-code [role=status]').innerText()).toBe('The console has it.');
    await expect.poll(() => console_.locator('tw-collect li b').allInnerTexts()).toEqual(['Night owls']);

    const damaged = await screen(context, `code.${code.slice(0, -8)}AAAAAAAA`, PHONE);
    await expect.poll(() => damaged.locator('tw-team [role=alert]').innerText()).toContain('damaged');
  });

  it('is reached by the QR code and the link of its role, wherever the page is served', async () => {
    const { page, context } = await visit({ viewport: LAPTOP });
    await choose(page);
    await page.getByText('Team screens: a link and a QR code for each role').click();
    const links = page.locator('tw-team-screens a');
    await expect.poll(() => links.count()).toBe(4);
    expect(await page.locator('tw-team-screens svg.code').count()).toBe(4);
    const address = (await links.first().getAttribute('href')) ?? '';
    expect(address).toBe(`${inject('site')}#class=team.${CHAIN}.1.bureau`);
    // Told plainly: an address of this machine alone is of no use to a telephone.
    expect(await page.locator('tw-team-screens details').innerText()).toContain('telephones cannot open these links');
    const team = await context.newPage();
    await team.goto(address);
    await expect.poll(() => team.locator('tw-team h1').innerText()).toBe('Healthcare security bureau');
  });

  it('comes from a lesson of one’s own too: the link carries the role and the round, and nothing of what comes', async () => {
    const { page, context } = await visit({ viewport: LAPTOP });
    await page.getByRole('button', { name: 'Class', exact: true }).click();
    const text = readFileSync(`scenarios/lessons/${SPLIT}.yaml`, 'utf8').replace(
      'en: The bargain',
      'en: Our own bargain',
    );
    await page
      .locator('tw-class-picker input[type=file]')
      .setInputFiles({ name: 'ours.yaml', mimeType: 'text/yaml', buffer: Buffer.from(text) });
    await page.locator('tw-prediction-form').first().waitFor();
    await page.getByText('Team screens: a link and a QR code for each role').click();
    const links = page.locator('tw-team-screens a');
    await expect.poll(() => links.count()).toBe(5);
    const address = (await links.nth(2).getAttribute('href')) ?? '';
    expect(address).toContain('#class=lesson.');
    expect(address.length).toBeLessThan(4000);

    // On a telephone that has never seen the lesson.
    const { page: team } = await visit({ viewport: PHONE });
    await team.goto('about:blank');
    await team.goto(address);
    await expect.poll(() => team.locator('tw-team p').first().innerText()).toContain('Our own bargain');
    await predict(team, 'tw-team', 0);
    await team.getByRole('button', { name: 'Lock our prediction' }).click();
    await expect.poll(() => team.locator('tw-lever-form .lever').count()).toBe(1);
    await team.getByLabel('Name of the team').fill('Township');
    await team.getByRole('button', { name: 'Make our code' }).click();
    const code = await team.locator('tw-team textarea').inputValue();
    await page.locator('#codes').fill(code);
    await page.getByRole('button', { name: 'Collect' }).click();
    await expect.poll(() => page.locator('tw-collect li b').allInnerTexts()).toEqual(['Township']);

    // What somebody changed on the way is refused.
    const spoilt = await context.newPage();
    await spoilt.goto(`${address.slice(0, -9)}AAAAAAAAA`);
    await expect.poll(() => spoilt.locator('tw-team [role=alert]').innerText()).toContain('damaged');
  });

  it('may be a sheet of paper: the teacher types in what it predicts and decides', async () => {
    const { page } = await visit({ viewport: LAPTOP });
    await choose(page);
    await page.getByText('Type in a paper sheet').click();
    await page.locator('tw-collect #name').fill('Paper team');
    await page.locator('tw-collect #role').selectOption('centre');
    await expect.poll(() => page.locator('tw-collect tw-lever-form .lever').count()).toBe(2);
    await page.locator('tw-collect tw-lever-form input[type=range]').first().press('End');
    await predict(page, 'tw-collect', 1);
    await page.getByRole('button', { name: 'Add this team' }).click();
    await expect.poll(() => page.locator('tw-collect li b').allInnerTexts()).toEqual(['Paper team']);
  });
});
