import { connect } from 'node:net';

const METADATA = 3;
const METADATA_VERSION = 1;
const TIMEOUT_MS = 2_000;

/**
 * Passes when the broker on this port of 127.0.0.1 answers a Metadata request and names a broker: then it is registered
 * with its controller, and topics can be created. Two dozen lines of the protocol instead of a client library, because
 * engines/ stands alone and a client that retries and logs by itself is no probe.
 */
export async function checkBroker(port: number): Promise<void> {
  const answer = await ask(port, metadataRequest());
  // After the correlation id: the array of brokers, first its length.
  if (answer.length < 12 || answer.readInt32BE(8) < 1) throw new Error('the broker is not registered yet');
}

// size | api key | version | correlation id | client id | topics: an empty array, which in version 1 means none
function metadataRequest(): Buffer {
  const client = Buffer.from('nemcon-engines');
  const request = Buffer.alloc(4 + 2 + 2 + 4 + 2 + client.length + 4);
  request.writeInt32BE(request.length - 4, 0);
  request.writeInt16BE(METADATA, 4);
  request.writeInt16BE(METADATA_VERSION, 6);
  request.writeInt32BE(1, 8);
  request.writeInt16BE(client.length, 12);
  client.copy(request, 14);
  return request;
}

function ask(port: number, request: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', timeout: TIMEOUT_MS }, () => socket.write(request));
    let answer = Buffer.alloc(0);
    const fail = (error: Error): void => {
      socket.destroy();
      reject(error);
    };
    socket.once('error', fail);
    socket.once('timeout', () => fail(new Error(`no answer within ${TIMEOUT_MS} ms`)));
    socket.once('close', () => fail(new Error('the connection was closed')));
    socket.on('data', (chunk) => {
      answer = Buffer.concat([answer, chunk]);
      if (answer.length < 4 || answer.length < 4 + answer.readInt32BE(0)) return;
      resolve(answer);
      socket.destroy();
    });
  });
}
