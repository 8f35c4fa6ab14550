// What axe-core finds wrong for readers with a screen reader or a keyboard: nothing, in any view, light or dark.
import { after, before, describe, it } from 'node:test';
import { assertAccessible, at, axe, browserOf, show } from './page.mjs';

const visits = browserOf({ before, after });

for (const [scheme, lang] of [['light', 'en'], ['dark', 'zh-Hant']]) {
  describe(`a page in ${scheme} colours, ${lang}`, () => {
    let page;
    before(async () => {
      page = await visits.open(null, { path: `?lang=${lang}`, scheme, bypassCSP: true });
      await page.evaluate(axe);
    });
    after(() => page.leave());

    for (const view of ['briefing', 'compare', 'people', 'said', 'figures', 'time', 'network', 'articles', 'import']) {
      it(view, async () => {
        await show(page, view);
        await assertAccessible(page, view);
      });
    }

    it('the network as a table, and a line of it', async () => {
      await show(page, 'network');
      await page.locator('.edge').first().evaluate((el) => el.click());
      await at(page, 'passage').first().waitFor();
      await assertAccessible(page, 'a line of the network');
      await at(page, 'pick-table').click();
      await at(page, 'pairs').waitFor();
      await assertAccessible(page, 'the table of the network');
    });

    it('the evidence beside the page of an entity', async () => {
      await show(page, 'people');
      await at(page, 'entity').first().click();
      await at(page, 'entity-page').locator('[data-np=fact]').first().click();
      await at(page, 'passage').first().waitFor();
      await assertAccessible(page, 'an entity');
    });

    it('an article, a search, a bad search', async () => {
      await show(page, 'articles');
      await at(page, 'doc').first().click();
      await at(page, 'reading').waitFor();
      await assertAccessible(page, 'an article');
      await at(page, 'search').fill('Gu');
      await at(page, 'hit').first().waitFor();
      await at(page, 'suggestion').first().waitFor();
      await page.keyboard.press('ArrowDown');
      await assertAccessible(page, 'a search with its suggestions');
      await at(page, 'search').blur();
      await at(page, 'facet-lang').locator('.value-of').first().click();
      await at(page, 'chip').waitFor();
      await assertAccessible(page, 'a narrowed search');
      await at(page, 'chip').click();
      await at(page, 'search').fill('"Gu');
      await at(page, 'query-error').waitFor();
      await assertAccessible(page, 'a bad search');
    });
  });
}
