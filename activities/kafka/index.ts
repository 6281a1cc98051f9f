export { DECISIONS_TOPIC, PARTITIONS } from './client.ts';
export { ensureTopic } from './ensure-topic.ts';
export { createKafkaPublisher, eventPublisher } from './event-publisher.ts';
export { eventSource } from './event-source.ts';
export { fromMessage, type RawMessage } from './from-message.ts';
export { kafkaSettings } from './settings.ts';
export { topicEnds, type TopicEnds } from './topic-ends.ts';
export { toMessage, type EventMessage } from './to-message.ts';
export type { EventConsumer, EventPublisher, EventSource, KafkaSettings, Received } from './ports.ts';
