import type { Actor } from '@yichuang/domain/identity/policy.ts';
import type * as platform from '#platform/context.ts';
import { bindersFor } from '#platform/http/binding.ts';
import { streamsFor } from '#platform/http/stream-source.ts';

/** The contexts of the platform, with our actor in them. */
export type Reading = platform.Reading<Actor>;
export type Acting = platform.Acting<Actor>;
export type ActingOnce = platform.ActingOnce<Actor>;
export type Working = platform.Working;

export const { reads, sendsFile, acts, actsOnce, session } = bindersFor<Actor>();
export const streams = streamsFor<Actor>();
