// The binary form of what crosses the C boundary, for tests that speak it.
export { readResponse, writeInput, writeSettings } from '../../web/gen/client.gen';
export { ByteReader, ByteWriter } from '../../web/brain/bytes';
