// The drawings, as strokes in a 24 by 24 field.
import { icon } from './h';

export const chatIcon = () => icon('m4 20 1.3-4A8 7.6 0 1 1 8 18.7ZM8.4 11.5h0m3.6 0h0m3.6 0h0');
export const closeIcon = () => icon('m6.5 6.5 11 11m0-11-11 11');
export const bellIcon = () => icon('M6 16.5V11a6 6 0 0 1 12 0v5.5l1.2 1.5H4.8Z', 'M10 21h4', 'm4 4 16 17');
export const sendIcon = () => icon('M12 19V5.5m-6 6 6-6 6 6');
export const askIcon = () => icon('M5 5.5v4.2c0 2.4 1.6 4 4 4h10m-4.5-4.5 4.5 4.5-4.5 4.5');
export const personIcon = () => icon('M4.5 14v-2a7.5 7.5 0 0 1 15 0v2',
  'M4.5 13.5h1.8c.7 0 1.2.5 1.2 1.2v2.6c0 .7-.5 1.2-1.2 1.2-1 0-1.8-.8-1.8-1.8v-3.2Zm15 0h-1.8c-.7 0-1.2.5-1.2 1.2v2.6c0 .7.5 1.2 1.2 1.2',
  'M19.5 13.5v3.7c0 1.9-1.6 3.3-3.5 3.3h-3');
export const smileIcon = () => icon('M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z', 'M8.2 14.2c.9 1.4 2.2 2.1 3.8 2.1s2.9-.7 3.8-2.1', 'M9 9.6h0M15 9.6h0');
export const frownIcon = () => icon('M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z', 'M8.2 16.1c.9-1.4 2.2-2.1 3.8-2.1s2.9.7 3.8 2.1', 'M9 9.6h0M15 9.6h0');
export const waitIcon = () => icon('M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z', 'M12 7.5V12l3 2');
export const clipIcon = () => icon('m20 11.5-8 8a5 5 0 0 1-7-7l8.3-8.3a3.3 3.3 0 0 1 4.7 4.7l-8.2 8.2a1.7 1.7 0 0 1-2.4-2.4l7.5-7.5');
export const fileIcon = () => icon('M13.5 3.5h-7A1.5 1.5 0 0 0 5 5v14a1.5 1.5 0 0 0 1.5 1.5h11A1.5 1.5 0 0 0 19 19V9Zm0 0V9H19');
