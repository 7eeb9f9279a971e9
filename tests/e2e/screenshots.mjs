// The README's pictures: made only when FOYER_SCREENSHOTS names a folder (scripts/screenshots), so that a test run leaves the
// checkout as it was.
import { join } from 'node:path';

export async function shoot(page, name) {
  const folder = process.env.FOYER_SCREENSHOTS;
  if (!folder) return;
  // Whatever fades or slides in has arrived.
  await page.waitForTimeout(600);
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
