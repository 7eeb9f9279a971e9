// Sends one file to the relay. By XMLHttpRequest, since fetch says nothing of how much has gone out.
import type { File as SentFile } from '../gen/protocol.gen';

export interface UploadEvents {
  // 0 to 1.
  progressed(share: number): void;
  stored(file: SentFile): void;
  failed(why: 'too_large' | 'wrong_kind' | 'failed'): void;
}

const kPayloadTooLarge = 413;
const kUnsupportedMediaType = 415;
const kCreated = 201;

// Returns what cancels it; after that no event comes.
export function upload(url: string, headers: Record<string, string>, file: File, events: UploadEvents): () => void {
  const request = new XMLHttpRequest();
  request.upload.onprogress = ({ loaded, total }) => events.progressed(total > 0 ? loaded / total : 0);
  request.onload = () => answered(request, events);
  request.onerror = request.ontimeout = () => events.failed('failed');
  request.open('POST', url);
  for (const name in headers) request.setRequestHeader(name, headers[name]!);
  request.setRequestHeader('Content-Type', 'application/octet-stream');
  request.send(file);
  return () => {
    request.onload = request.onerror = request.ontimeout = null;
    request.abort();
  };
}

function answered({ status, responseText }: XMLHttpRequest, events: UploadEvents): void {
  if (status === kCreated) return events.stored(JSON.parse(responseText) as SentFile);
  events.failed(status === kPayloadTooLarge ? 'too_large' : status === kUnsupportedMediaType ? 'wrong_kind' : 'failed');
}

// Where the relay takes a file for a conversation, and where it gives one out.
export const uploadAddress = (relay: string, conversation: string, name: string): string =>
  `${relay}/v1/files?conversation=${conversation}&name=${encodeURIComponent(name)}`;
export const fileAddress = (relay: string, id: string): string => `${relay}/v1/files?id=${encodeURIComponent(id)}`;

// Pixels that a browser may show in place; the relay has looked at the bytes.
export const isPicture = (media: string): boolean => /^image\/(?:png|jpeg|gif|webp)$/.test(media);
