import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Foyer, useFoyer } from '../../../web/wrappers/react';
import { first, heard, page, type Given } from './page';

function Page() {
  const [shown, show] = useState(true);
  const [props, give] = useState<Given>({});
  const foyer = useFoyer();
  Object.assign(page, { show, ask: (text: string) => foyer('ask', text), give: (more: Given) => give((before) => ({ ...before, ...more })) });
  return shown ? createElement(Foyer, { ...first, ...props, onEvent: heard }) : null;
}

createRoot(document.getElementById('root')!).render(createElement(Page));
