import { createRequire } from 'node:module';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { temporal } from '@temporalio/proto';

export type History = temporal.api.history.v1.IHistory;

// The SDK's own conversion (`@temporalio/common`) breaks where npm gives its packages a copy of protobufjs each: a message type of one
// copy is none to another. The copy that made the types is asked here, wherever it lies.
const fromProto = createRequire(createRequire(import.meta.url).resolve('@temporalio/proto'));
const { toJson, fromJson } = fromProto('protobufjs/ext/protojson') as {
  toJson: (type: unknown, message: unknown) => object;
  fromJson: (type: unknown, json: unknown, options: { ignoreUnknownFields: boolean }) => History;
};
const { patchProtobufRoot } = fromProto('@temporalio/proto/lib/patch-protobuf-root.js') as {
  patchProtobufRoot: (root: unknown) => { lookupType: (name: string) => { fromObject: (history: History) => unknown } };
};
const type = patchProtobufRoot(fromProto('@temporalio/proto')).lookupType('temporal.api.history.v1.History');

/** Members that say on which machine a history was made; no replay looks at them. */
const OF_THE_MACHINE = new Set(['identity', 'stackTrace']);

/** A history as a file: the JSON that Temporal's own tools write, without what tells of the machine, compressed. */
export function toFile(history: History): Buffer {
  const json = toJson(type, type.fromObject(history));
  const text = JSON.stringify(json, (key, value: unknown) => (OF_THE_MACHINE.has(key) ? 'golden' : value));
  return gzipSync(text, { level: 9 });
}

export function fromFile(file: Buffer): History {
  return fromJson(type, JSON.parse(gunzipSync(file).toString('utf8')), { ignoreUnknownFields: true });
}
