import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { perServer } from '../server.ts';

/**
 * What one server counts about itself, for Prometheus (指标).
 *
 * Labels are names that stand in the source: route patterns, acts, codes of refusals. A path, an id, a network
 * address or a person never becomes one: they would be personal data, and a series each.
 */
export const metricsOf = perServer(() => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return { registry, ...whileServing(registry), ...whenAsked(registry) };
});

/** Seconds. Half of the answers take less than 20 ms; a paper takes up to a second. */
const BUCKETS = [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

/** Counted as it happens. */
const whileServing = (registry: Registry) => ({
  requests: new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Answered HTTP requests by route pattern, in seconds; "unmatched" has no route',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS,
    registers: [registry],
  }),
  acts: new Counter({
    name: 'yichuang_acts_total',
    help: 'Acts by route name and outcome: "done", or the code of the refusal; a repeated request counts again',
    labelNames: ['act', 'outcome'],
    registers: [registry],
  }),
});

/** Read when somebody asks. */
const whenAsked = (registry: Registry) => ({
  databaseUp: gauge(registry, 'yichuang_database_up', '1 when the database answered this question in time'),
  connections: gauge(registry, 'yichuang_database_connections', 'Open connections of the pool of requests'),
  connectionsIdle: gauge(registry, 'yichuang_database_connections_idle', 'Of these, those at rest'),
  connectionsMost: gauge(registry, 'yichuang_database_connections_most', 'The most there may be'),
  connectionWaiters: gauge(registry, 'yichuang_database_connection_waiters', 'Requests that wait for one'),
  work: new Gauge({
    name: 'yichuang_jobs',
    help: 'Background work by state: effects "undispatched", jobs "due", jobs "failed" for good; none when the database is away',
    labelNames: ['state'],
    registers: [registry],
  }),
  papersWaiting: gauge(registry, 'yichuang_typesetting_waiting', 'Papers that wait to be set'),
});

const gauge = (registry: Registry, name: string, help: string) =>
  new Gauge({ name, help, registers: [registry] });
