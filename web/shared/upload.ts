// Sends one file to the relay. By XMLHttpRequest, since fetch says nothing of how much has gone out.
import type { File as SentFile } from '../gen/protocol.gen';

export interface UploadEvents {
  // 0 to 1.
  progressed(share: number): void;
  stored(file: SentFile): void;
  // waitMs: the relay takes it after that; 0: nobody knows when.
  failed(why: Failure, waitMs: number): void;
}

export type Failure = 'too_large' | 'wrong_kind' | 'too_fast' | 'no_room' | 'failed';

const kCreated = 201;
const kFailures: Record<number, Failure> = { 413: 'too_large', 415: 'wrong_kind', 507: 'no_room' };
const kSecondMs = 1000;

// Returns what cancels it; after that no event comes.
export function upload(url: string, headers: Record<string, string>, file: File, events: UploadEvents): () => void {
  const request = new XMLHttpRequest();
  request.upload.onprogress = ({ loaded, total }) => events.progressed(total > 0 ? loaded / total : 0);
  request.onload = () => answered(request, events);
  request.onerror = request.ontimeout = () => events.failed('failed', 0);
  request.open('POST', url);
  for (const name in headers) request.setRequestHeader(name, headers[name]!);
  request.setRequestHeader('Content-Type', 'application/octet-stream');
  request.send(file);
  return () => {
    request.onload = request.onerror = request.ontimeout = null;
    request.abort();
  };
}

function answered(request: XMLHttpRequest, events: UploadEvents): void {
  const { status, responseText } = request;
  if (status === kCreated) return events.stored(JSON.parse(responseText) as SentFile);
  // Too many from here, or at once from everywhere.
  const waitMs = Number(request.getResponseHeader('Retry-After')) * kSecondMs;
  events.failed(waitMs > 0 ? 'too_fast' : kFailures[status] ?? 'failed', waitMs);
}

// Where the relay takes a file for a conversation, and where it gives one out.
export const uploadAddress = (relay: string, conversation: string, name: string): string =>
  `${relay}/v1/files?conversation=${conversation}&name=${encodeURIComponent(name)}`;
export const fileAddress = (relay: string, id: string): string => `${relay}/v1/files?id=${encodeURIComponent(id)}`;

// Pixels that a browser may show in place; the relay has looked at the bytes.
export const isPicture = (media: string): boolean => /^image\/(?:png|jpeg|gif|webp)$/.test(media);
