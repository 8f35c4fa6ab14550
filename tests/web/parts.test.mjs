// The parts of the page that are fetched when they are first used: which those are, and what happens when one cannot be had.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { at, browserOf, heard, show } from './page.mjs';

const visits = browserOf({ before, after });
const scripts = (page) => page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname).filter((path) => /\/(views|strings)\//.test(path)));

describe('the parts', () => {
  it('are not fetched for the first screen', async (t) => {
    const page = await visits.open(t);
    await at(page, 'who').waitFor();
    assert.deepEqual((await scripts(page)).sort(), ['/views/axis.js', '/views/briefing.js', '/views/evidence.js', '/views/parts.js']);
    await show(page, 'said');
    assert.ok((await scripts(page)).includes('/views/said.js'));
    assert.ok(!(await scripts(page)).includes('/views/compare.js'));
  });

  // Cuts one file off until it is let through.
  const cut = (file) => {
    let broken = true;
    return {
      setUp: (page) => page.route(`**/${file}`, (route) => (broken ? route.abort() : route.continue())),
      mend: () => (broken = false),
      expected: /ERR_FAILED/,
    };
  };

  for (const file of ['views/compare.js', 'strings/compare.js']) {
    it(`say so when ${file} cannot be had, and try again when asked`, async (t) => {
      const { setUp, mend, expected } = cut(file);
      const page = await visits.open(t, { setUp, expected });
      await at(page, 'tab-compare').click();
      await at(page, 'part-missing').waitFor();
      assert.match(await at(page, 'part-missing').innerText(), /could not be fetched/);
      assert.deepEqual((await heard(page, 'np-error')).map(({ code, recoverable }) => [code, recoverable]), [['part_missing', true]]);
      await at(page, 'tab-briefing').click();
      await at(page, 'who').waitFor();
      await at(page, 'tab-compare').click();
      await at(page, 'retry').waitFor();
      mend();
      await at(page, 'retry').click();
      await at(page, 'claim').first().waitFor();
    });
  }

  it('say so in place of the results, and of the help', async (t) => {
    const search = cut('views/search.js');
    const help = cut('views/help.js');
    const page = await visits.open(t, { expected: search.expected, setUp: async (on) => {
      await search.setUp(on);
      await help.setUp(on);
    } });
    await at(page, 'search').fill('noodles');
    await page.locator('[data-np=results] [data-np=part-missing]').waitFor();
    search.mend();
    await page.locator('[data-np=results] [data-np=retry]').click();
    await at(page, 'hit').first().waitFor();
    await at(page, 'search').fill('');
    await at(page, 'help').click();
    await at(page, 'message').waitFor();
    help.mend();
    await at(page, 'help').click();
    await page.locator('dialog kbd').first().waitFor();
  });
});
