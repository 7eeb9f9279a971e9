// What the owner's page and the frame from the relay say to each other, over one MessageChannel.
import type { Storage } from '../gen/client.gen';
import type { Call, Names } from '../widget/interfaces';

// With the channel's port, to the frame's exact origin.
export interface Greeting {
  site: string;
  locale: string;
  look: Look;
  consent?: string;
  // The owner's page, not the frame's.
  page: string;
  waiting: readonly Call[];
}

// What the frame cannot see for itself.
export interface Look {
  theme: string;
  // What the panel is on: view/sheet.ts.
  phone: boolean;
  // Custom properties of the widget's element, as computed there.
  properties: Record<string, string>;
}

export type ToFrame = Call | ['look', Look];

export type ToPage =
  | { type: 'ready' | 'close' }
  | { type: 'failed'; message: string }
  | { type: 'emit'; name: string; detail: string }
  | { type: 'name'; names: Names }
  // Whether the next page's widget shall start by itself.
  | { type: 'live'; kept: Storage };
