import kafkajs from 'kafkajs';
import { describe, expect, test } from 'vitest';
import { assertAcknowledged, placed } from './acknowledged.ts';

const message = (key: string) => placed({ key, value: '{}', headers: {} });

describe('I10: what counts as acknowledged', () => {
  test('a stream stays in the partition that the library has always put it into', () => {
    const theirs = kafkajs.Partitioners.DefaultPartitioner();
    const partitionMetadata = Array.from({ length: 12 }, (_, partitionId) => ({ partitionId, leader: 1 })) as never;
    for (const key of ['cica/organisation', 'cica/document/0473ef2d-c0d3-84ab-a59d-3580c1134e9d', 'x/meeting/1'])
      expect(message(key).partition).toBe(theirs({ topic: 't', partitionMetadata, message: { key, value: '' } }));
    // The partition of CICA's own stream, once and for ever.
    expect(message('cica/organisation').partition).toBe(11);
  });

  test('a success that leaves a partition out is none: the library has such where a leader changes while it sends', () => {
    const sent = [{ partition: 3 }, { partition: 7 }, { partition: 3 }];
    expect(() => assertAcknowledged(sent, [{ partition: 3 }])).toThrow('partitions 7:');
    expect(() => assertAcknowledged(sent, [])).toThrow('partitions 3, 7:');
    expect(() => assertAcknowledged(sent, [{ partition: 7 }, { partition: 3 }])).not.toThrow();
  });
});
