import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Foyer, useFoyer } from '../../../web/wrappers/react';
import { heard, page } from './page';

function Page() {
  const [shown, show] = useState(true);
  const foyer = useFoyer();
  Object.assign(page, { show, ask: (text: string) => foyer('ask', text) });
  return shown ? createElement(Foyer, { relay: location.origin, site: 'demo', locale: 'en', launcherText: 'Ask us', onEvent: heard }) : null;
}

createRoot(document.getElementById('root')!).render(createElement(Page));
