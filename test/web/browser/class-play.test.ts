// What a class does besides predicting: breaking a reform by a claim that is checked, following a resident, tracing a change, and
// looking up a term; and the first visitor's tour of the lab.
import { expect, it } from 'vitest';
import { violations } from '../support/axe.ts';
import { choose, inLanguage, LAPTOP, PHONE, predict, RUNS, screen } from '../support/classroom.ts';
import { inBrowser, visit } from '../support/visit.ts';

const BREAK = '7-break-it';

inBrowser('a class', () => {
  it('breaks a reform: a claim is checked with its intervals before it is sent, and again at the reveal', async () => {
    const { page, context } = await visit({ viewport: LAPTOP, asShipped: true });
    await choose(page, 6);
    const team = await screen(context, `team.${BREAK}.1.bureau`, PHONE);
    await team.locator('tw-team h1').waitFor();
    expect(await team.locator('tw-claim-check').count()).toBe(0);
    await predict(team, 'tw-team', 0);
    await team.getByRole('button', { name: 'Lock our prediction' }).click();
    const check = team.getByRole('button', { name: 'Check the claim' });
    const verdict = team.locator('tw-claim-check [role=status]');
    await check.click();
    await expect.poll(() => verdict.innerText(), RUNS).toContain('Not yet');
    // Rates lowered: the fund saves, cost falls, and the poorest pay more.
    await team.locator('#policy-benefit-rates-inpatient-residents-secondary').press('Home');
    await expect.poll(() => verdict.innerText()).toContain('check it again');
    await check.click();
    await expect.poll(() => verdict.innerText(), RUNS).toContain('Broken');
    expect(await team.locator('tw-claim-check li.shown').count()).toBe(2);
    expect(await team.locator('tw-claim-check li').first().innerText()).toMatch(/95 % interval −/);
    expect(await violations(team)).toEqual([]);
    await team.getByRole('button', { name: 'Make our code' }).click();
    await team.getByRole('button', { name: 'Hand it to the console in this browser' }).click();
    await expect.poll(() => page.locator('tw-collect li b').count()).toBe(1);
    await page.bringToFront();
    await page.getByRole('button', { name: 'Lock the predictions' }).click();
    await page.getByRole('button', { name: 'Reveal', exact: true }).last().click();
    await page.locator('tw-reveal svg').waitFor(RUNS);
    await page.getByRole('slider', { name: 'Year shown' }).press('End');
    await expect.poll(() => page.locator('tw-reveal .claim').innerText()).toMatch(/Broken by: Team \d+/);
  });

  it('follows one resident through ten years under two policies, sees residents move, and traces the last change', async () => {
    const { page } = await visit({ viewport: LAPTOP, asShipped: true });
    await choose(page, 3);
    await predict(page, '#own', 0);
    await page.getByRole('button', { name: 'Lock the predictions' }).click();
    await page.getByText('Healthcare security bureau').first().click();
    await page.locator('#policy-payment-overspendCovered').first().press('Home');
    await page.getByRole('button', { name: 'Reveal', exact: true }).last().click();
    await page.locator('tw-reveal svg').waitFor(RUNS);
    await page.getByRole('slider', { name: 'Year shown' }).press('End');
    await page.getByRole('button', { name: 'Reflect', exact: true }).last().click();
    const trace = page.locator('tw-trace');
    expect(await trace.locator('option').first().innerText()).toBe('The last change: Overspend covered by the payer');
    expect(await trace.locator('li').first().innerText()).toMatch(/Overspend covered by the payer[\s\S]*→ 0/);
    await page.getByRole('button', { name: 'Show the map' }).click();
    const map = page.locator('tw-resident-map');
    await map.locator('canvas').waitFor(RUNS);
    // Said on the screen: how many simulated residents a dot stands for.
    expect((await map.locator('p, li').allInnerTexts()).join(' ')).toMatch(
      /Each dot stands for 2 of 2,000 simulated residents/,
    );
    await page.getByRole('button', { name: 'Tell a story' }).click();
    await page.locator('tw-story').waitFor(RUNS);
    const story = page.locator('tw-story');
    expect(await story.locator('tbody tr').count()).toBe(4);
    const sums = await story
      .locator('tbody tr')
      .evaluateAll((rows) =>
        rows.map((row) =>
          [...row.querySelectorAll('td')].map((cell) =>
            Number(cell.textContent?.replace(/[¥,+]/g, '').replace('−', '-')),
          ),
        ),
      );
    for (const column of [0, 1])
      expect(Math.abs(sums[0][column] + sums[1][column] + sums[2][column] - sums[3][column])).toBeLessThanOrEqual(2);
    const first = await story.locator('h3').innerText();
    await page.getByRole('button', { name: 'Somebody else' }).click();
    await expect.poll(() => story.locator('h3').innerText()).not.toBe(first);
    expect(await violations(page)).toEqual([]);
  });

  it('has a clock that stands until it is started and goes on where it was stopped', async () => {
    const { page, context } = await visit({ viewport: LAPTOP });
    await choose(page);
    const wall = await screen(context, 'projector');
    const clock = page.getByRole('timer');
    expect(await clock.innerText()).toBe('2:00');
    await page.bringToFront();
    await page.getByRole('button', { name: 'Start the clock' }).click();
    await expect.poll(() => clock.innerText()).toMatch(/^1:5[5-8]$/);
    await expect.poll(() => wall.getByRole('timer').innerText()).toMatch(/^1:5/);
    await page.getByRole('button', { name: 'Stop the clock' }).click();
    const held = await clock.innerText();
    await page.waitForTimeout(1300);
    expect(await clock.innerText()).toBe(held);
    await page.getByRole('button', { name: 'One minute more' }).click();
    expect(await clock.innerText()).toMatch(/^2:5/);
  });

  it('opens the glossary from a term of a lesson, from what is pointed at, and from what has the focus', async () => {
    const { page } = await visit({ viewport: LAPTOP, locale: 'zh-CN' });
    const found = page.locator('tw-glossary .found');
    await page.getByRole('button', { name: ZH('Class'), exact: true }).waitFor();
    await page.locator('tw-headlines h2').nth(2).hover();
    await page.keyboard.press('g');
    await expect.poll(() => found.innerText()).toContain('Grassroots share of visits');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('tw-glossary dialog[open]').count()).toBe(0);
    await choose(page, 1, ZH);
    await page.locator('tw-class-console .lead .term').first().click();
    await expect.poll(() => found.locator('h3').innerText()).toMatch(/[㐀-鿿].*[a-z]/);
    await page.getByRole('searchbox').fill('capit');
    await expect.poll(() => found.innerText()).toContain('capitation');
    await page.keyboard.press('Escape');
    await page.mouse.move(2, 2);
    await page.locator('tw-class-console nav button').first().focus();
    await page.keyboard.press('g');
    await expect.poll(() => page.locator('tw-glossary dialog[open]').count()).toBe(1);
  });

  it('shows a first visitor round the lab in ten steps, by pointer or by keyboard', async () => {
    const { page } = await visit({ viewport: LAPTOP, reducedMotion: 'reduce' });
    await page.keyboard.press('?');
    await page.getByRole('button', { name: 'Guided tour, five minutes' }).click();
    const tour = page.getByRole('region', { name: 'Guided tour' });
    for (let step = 1; step <= 10; step++) {
      await expect.poll(() => tour.innerText()).toContain(`${step} of 10`);
      const box = (await tour.boundingBox())!;
      expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= 1280 && box.y + box.height <= 720).toBe(true);
      if (step === 3) expect(await violations(page)).toEqual([]);
      // Most steps point at something that is there.
      if ([2, 3, 4, 5, 6, 7, 8, 9].includes(step))
        await expect.poll(() => page.locator('tw-tour .ring').count()).toBe(1);
      if (step < 10) await tour.getByRole('button', { name: 'Next' }).press('Enter');
    }
    await page.keyboard.press('Escape');
    await expect.poll(() => tour.count()).toBe(0);
  });
});

function ZH(english: string): string {
  return inLanguage('zh-CN')(english);
}
